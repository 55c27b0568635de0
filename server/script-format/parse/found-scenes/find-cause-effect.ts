import type { OverlayOf } from "@/remotion/timeline/schema";
import { trimEndOf } from "@/server/trim-end-of";
import { type InlineRun, sliceRuns, textOf, toRichText, trimRuns } from "../inline/inline-run";
import type { Piece } from "../sentences/cut-pieces";
import { capitalize } from "./capitalize";

export type FoundChain = {
  overlay: OverlayOf<"cause-effect">;
  /** The words spoken with each part, where arrows separate the words; absent where the sentence is spoken as it is. */
  spokenParts?: InlineRun[][];
};

/** A shorter chain is said in one breath, and seen at once. */
const leastStages = 3;
const mostStages = 5;
const mostStageWords = 7;

const arrowPattern = /[→⇒⟶➔➜]|-{1,2}>|=>/gu;

const verbPattern =
  /(?<=\s)(?:(?:leads?|led) to|causes?|caused|results? in|resulted in|triggers?|triggered|brings? about|brought about|gives? rise to|gave rise to)(?=\s)/giu;
/** "X leads to Y, which in turn causes Z": the words that take up the effect before the next verb. */
const relatives = [" which", " and that", " and this", " and it", " and they"];
const adverbs = /^(?:,? in turn,?| then| eventually| finally| also)*$/i;
/** A cause that is denied, asked about or supposed is none. */
const noCause =
  /\b(?:no|not|never|nothing|nobody|neither|nor|what|why|how|who|whether|if|unless|cannot)\b|n[’']t\b|\?/i;
/** A part that ends inside a noun phrase shows that "causes" is a noun. */
const openEnd =
  /(?:^|\s)(?:the|an?|of|its|their|his|her|our|my|these|those|many|main|other|root|more|to|and|or|that)$/i;

/**
 * The chain of causes that a sentence describes: three to five short parts between arrows, or, in English, at least two plain
 * verbs of causing, one after the other. Null for any other sentence.
 */
export function findCauseEffect({ runs, utterances }: Piece, language: string): FoundChain | null {
  const text = textOf(runs);
  const [utterance] = utterances;
  const isWhole = utterances.length === 1 && utterance?.isClause === false;
  if (!isWhole || runs.some((run) => run.boldPhrase !== undefined || run.spokenText !== undefined))
    return null;

  const arrowParts = splitAtArrows(runs);
  if (arrowParts.length >= leastStages) return chainOf(arrowParts, true);
  if (!/^en\b/i.test(language) || noCause.test(text)) return null;

  return chainOf(cutAtVerbs(runs), false);
}

function chainOf(parts: InlineRun[][], isParted: boolean): FoundChain | null {
  const texts = parts.map((part) => textOf(part));
  const isShort = texts.every((text) => {
    const words = text.split(/\s+/).filter((word) => word !== "").length;

    return words > 0 && words <= mostStageWords && !openEnd.test(text);
  });
  // A chain that ends where it began is a cycle.
  const isCycle = texts[0]?.toLowerCase() === texts.at(-1)?.toLowerCase();
  if (!isShort || isCycle || parts.length < leastStages || parts.length > mostStages) return null;

  const stages = parts.map((part) =>
    (isParted ? [part] : splitBoth(part)).map((branch) => capitalize(toRichText(branch))),
  );
  const isBranchedTwice = stages.some(
    (stage, index) => stage.length > 1 && (stages[index + 1]?.length ?? 1) > 1,
  );
  if (isBranchedTwice) return null;

  return {
    overlay: { kind: "cause-effect", stages },
    ...(isParted ? { spokenParts: parts } : {}),
  };
}

/** The parts before, between and after arrows, drawn or typed. */
export function splitAtArrows(runs: readonly InlineRun[]): InlineRun[][] {
  return cutRuns(runs, [...textOf(runs).matchAll(arrowPattern)]);
}

/** "Both floods and droughts" are two branches. */
function splitBoth(runs: InlineRun[]): InlineRun[][] {
  const text = textOf(runs);
  const start = /^both\s/i.exec(text)?.[0].length;
  const middle = text.indexOf(" and ");
  if (start === undefined || middle < start) return [runs];

  return [sliceRuns(runs, start, middle), sliceRuns(runs, middle + " and ".length, text.length)].map(
    trimRuns,
  );
}

/** The cause before the first verb, and the effect after each verb; empty where a later verb takes up something else. */
function cutAtVerbs(runs: readonly InlineRun[]): InlineRun[][] {
  const text = textOf(runs);
  const parts = cutRuns(runs, [...text.matchAll(verbPattern)]);

  const cut = parts.map((part, index) => {
    const isTakenUp = index > 0 && index < parts.length - 1;
    const end = isTakenUp ? findRelative(textOf(part)) : textOf(part).length;

    return end === undefined ? [] : sliceRuns(part, 0, end);
  });

  return cut.every((part) => part.length > 0) ? cut : [];
}

/** Where ", which in turn" begins at the end of a part. */
function findRelative(text: string): number | undefined {
  const starts = relatives.flatMap((relative) => {
    const start = text.lastIndexOf(relative);

    return start > 0 && adverbs.test(text.slice(start + relative.length)) ? [start] : [];
  });
  const [start] = starts;

  return start === undefined ? undefined : trimEndOf(text.slice(0, start), /[\s,]/u).length;
}

/** The runs between the matches, without the marks and conjunctions at the ends of the sentence. */
function cutRuns(runs: readonly InlineRun[], matches: RegExpExecArray[]): InlineRun[][] {
  const text = textOf(runs);
  const first = /^(?:(?:and|but|so|then),?\s+)?/i.exec(text)?.[0].length ?? 0;
  const end = trimEndOf(text, /[\s.!。]/u).length;
  const starts = [first, ...matches.map((match) => match.index + match[0].length)];

  return starts.map((start, index) => trimRuns(sliceRuns(runs, start, matches[index]?.index ?? end)));
}

import type { OverlayOf } from "@/remotion/timeline/schema";
import { trimEndOf } from "@/server/trim-end-of";
import { type InlineRun, sliceRuns, textOf, toRichText } from "../inline/inline-run";
import type { Piece } from "../sentences/cut-pieces";

type FoundDefinition = {
  overlay: OverlayOf<"definition">;
  /** The sentence without its pronunciation, which is shown but not read out. */
  spokenRuns: InlineRun[];
};

/** "(/ˈæksəlɒtl/)" or "/ˈæksəlɒtl/". */
const pronunciationPattern = /^\s+(?:\((\/[^/()]{2,80}\/)\)|(\/[^/\s][^/()]{0,78}\/))/u;

/** Words that tell a thing from all others of its sort. */
const differentia =
  /\b(?:that|which|who|whose|where|when|by which|in which|with which|made of|made from|used (?:to|for|in))\b/i;

/** Words that are no term but introduce the writer's next point: "**The result**: a disaster that nobody saw coming". */
const noTerm =
  /^(?:the|this|that|these|those|my|your|our|his|her|its|their)\b|^(?:answer|catch|conclusion|downside|example|goal|idea|lesson|note|outcome|point|problem|question|reason|result|secret|solution|step|summary|tip|trick|upside|verdict|warning)s?$/i;

const mostTermWords = 5;

/**
 * The definition that a sentence gives: the bold term at its beginning, and its meaning. Either as in a dictionary
 * ("**axolotl** (/ˈæksəlɒtl/): a salamander …") or, in English, in a sentence that names the term's sort and what tells it from
 * others of that sort. Null for any other sentence: a wrong definition is worse than a sentence in bold.
 */
export function findDefinition({ runs, utterances }: Piece, language: string): FoundDefinition | null {
  const [utterance] = utterances;
  if (utterances.length !== 1 || utterance === undefined || utterance.isClause) return null;

  const text = textOf(runs);
  const bold = findBold(runs);
  if (bold === undefined) return null;

  const article = text.slice(0, bold.start).trim();
  const term = trimEndOf(text.slice(bold.start, bold.end), /[\s:]/u).trim();
  const isTerm = /^\p{L}[\p{L}\p{M}\s’'-]*$/u.test(term) && term.split(/\s+/).length <= mostTermWords;
  if (!isTerm || noTerm.test(term) || !/^(?:an?|the|to|the (?:word|term))?$/i.test(article)) return null;

  const afterTerm = bold.start + term.length;
  const spelled = pronunciationPattern.exec(text.slice(afterTerm));
  const pronunciation = spelled?.[1] ?? spelled?.[2];
  const afterSound = afterTerm + (spelled?.[0].length ?? 0);
  const rest = text.slice(afterSound);
  const meaningStart = findMeaning({ rest, article, language, hasSound: pronunciation !== undefined });
  if (meaningStart === undefined) return null;

  const end = trimEndOf(text, /[\s.!]/u).length;
  const meaning = toRichText(sliceRuns(runs, afterSound + meaningStart, end));
  if (meaning.length === 0) return null;

  return {
    overlay: { kind: "definition", term, ...(pronunciation ? { pronunciation } : {}), meaning },
    spokenRuns: [...sliceRuns(runs, 0, afterTerm), ...sliceRuns(runs, afterSound, text.length)],
  };
}

function findBold(runs: readonly InlineRun[]): { start: number; end: number } | undefined {
  const phrase = runs.find(({ boldPhrase }) => boldPhrase !== undefined)?.boldPhrase;
  const isBold = (run: InlineRun) => run.boldPhrase === phrase;
  const first = runs.findIndex(isBold);
  // A run with its own spoken text cannot be cut: it goes whole to one slice.
  if (phrase === undefined || runs.some(({ spokenText }) => spokenText !== undefined)) return undefined;

  const start = textOf(runs.slice(0, first)).length;

  return { start, end: start + textOf(runs.filter(isBold)).length };
}

type MeaningPlace = { rest: string; article: string; language: string; hasSound: boolean };

/** Where in the rest of the sentence the meaning begins; undefined where it has none. */
function findMeaning({ rest, article, language, hasSound }: MeaningPlace): number | undefined {
  const isEnglish = /^en\b/i.test(language);
  const entry = /^(?:\s*[:：]|\s+[–—]|,)\s+(?=\S+\s+\S+\s+\S)/u.exec(rest);
  if (entry !== null && article === "") {
    const meaning = rest.slice(entry[0].length);
    if (hasSound && !/^,/.test(entry[0])) return entry[0].length;

    return isEnglish && !/^,/.test(entry[0]) && /^an?\s/i.test(meaning) && differentia.test(meaning)
      ? entry[0].length
      : undefined;
  }
  if (!isEnglish) return undefined;

  const told = /^\s+(?:is defined as|refers to)\s+/i.exec(rest) ?? /^\s+means\s+(?=to\s)/i.exec(rest);
  if (told !== null) return /^to$/i.test(article) || !told[0].includes("means") ? told[0].length : undefined;

  const copula = /^\s+(?:is|are)\s+(?=(an?|any|the (?:process|practice|study|art|name|act))\s)/i.exec(rest);
  if (copula === null || /^the$/i.test(article)) return undefined;
  // "Lisbon is a city that …" describes one city; "a city is …" says what a city is.
  const isGeneral = /^an?$/i.test(article) || /^the\s/i.test(copula[1] ?? "");

  return isGeneral && differentia.test(rest.slice(copula[0].length)) ? copula[0].length : undefined;
}

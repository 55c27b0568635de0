import type { OverlayKind } from "@/remotion/timeline/schema";
import { findContinuingWord } from "./reading/find-continuing-word";
import { countTopic, illustrate, isSeen, type SentenceIllustration } from "./illustrate";

/** The least number of scenes between two that show the same drawing, unless it stays on. */
export const noRepeatWithin = 5;
/** A drawing is shown for at most this many scenes in a row: a longer passage has other things to say. */
const longestStay = 3;

/** The most drawings in a row: more would be a crowd. */
const longestRow = 3;
/** The text between two things that are named together. */
const between = /^(?:,|,? (?:and|or)) (?:the |an? )?$/;
/** The text before the last of them. Between two there is no comma, which would start another clause. */
const beforeLast = { ofTwo: /^ (?:and|or) /, ofMore: /^,? (?:and|or) / };
/** At most this many words precede a sentence's subject. A pronoun in the next sentence does not mean anything named later. */
const latestSubject = 3;
const longestOpening = 7;
/** "When they want breakfast": the subject is a pronoun. */
const otherSubject = /\b(?:i|you|he|she|it|we|they)\b/i;
/** "The chicks hatch, and the mothers return": the next clause has another subject. */
const laterSubject = /, (?:and|but|so|while) (?:the|a|an|his|her|its|their|some|many|most) /;

/** Below this score, a new drawing means a sentence less than the one that stays on. */
const leastFreshScore = 1.5;

/** The icon that a script gives a scene to have no drawing. */
export const noIcon = "none";

const illustratedKinds: ReadonlySet<OverlayKind> = new Set([
  "title",
  "statement",
  "list",
  "big-number",
  "quote",
]);

/** Whether scenes of a kind have room for an illustration; the others are pictures themselves. */
export function isIllustratedKind(kind: OverlayKind): boolean {
  return illustratedKinds.has(kind);
}

/** A scene's words; the drawing that its script asks for (a name, or "none"); whether it has room for one. */
export type IllustratedScene = {
  text: string;
  icon?: string;
  hasRoom: boolean;
  /** Names of the drawings that its items, steps or events show. */
  partNames?: readonly string[];
};

/**
 * The drawings of each scene of a video: the one that best means its words, with the things named together with it ("sharks,
 * dolphins and turtles"), in their order. If a scene has nothing as good to show and goes on about what the previous scene showed
 * ("They live for three years."), that stays on. Empty if no drawing surely means the scene. `language` is BCP 47. Pure.
 */
export function illustrateScenes(
  scenes: readonly IllustratedScene[],
  language: string,
): SentenceIllustration[][] {
  const topic = countTopic(
    scenes.map(({ text }) => text),
    language,
  );
  const illustrations: SentenceIllustration[][] = [];
  const shownNames: string[][] = [];
  let shown = show("", []);

  for (const { text, icon, hasRoom, partNames = [] } of scenes) {
    const recent = new Set(shownNames.slice(-noRepeatWithin).flat());
    if (!hasRoom || icon === noIcon) shown = show(text, []);
    else if (icon !== undefined) shown = show(text, [namedByScript(icon)]);
    else {
      const fresh = nameTogether(text, illustrate(text, { language, topic, recent }));
      const isGood = (fresh[0]?.score ?? 0) >= leastFreshScore;
      const kept = isGood ? null : keepShowing(text, shown, { isBare: fresh.length === 0, language, topic });
      shown = kept ?? show(text, fresh);
    }
    illustrations.push(shown.drawings);
    shownNames.push([...shown.drawings.map(({ name }) => name), ...partNames]);
  }

  return illustrations;
}

/** A scene's drawings, the words they were chosen for, whether the sentence is about them, and for how many scenes they have shown. */
type Shown = { drawings: SentenceIllustration[]; words: string[]; isSubject: boolean; scenes: number };

function show(text: string, drawings: SentenceIllustration[], scenes = 1): Shown {
  const [first] = drawings;
  const before = text.slice(0, first?.start);

  return {
    ...{ drawings, scenes },
    words: drawings.map(({ start, end }) => text.slice(start, end)),
    isSubject: isSubject(before, text.slice(first?.end)),
  };
}

/** "Far above your head, thirty satellites circle the Earth": the subject comes first in a clause, also after a short opening. */
function isSubject(before: string, after: string): boolean {
  const opening = before.slice(0, before.lastIndexOf(",") + 1);
  const isOpened = opening !== "" && countWords(opening) <= longestOpening;
  const clause = isOpened ? before.slice(opening.length) : before;

  return countWords(clause) <= latestSubject && !otherSubject.test(clause) && !laterSubject.test(after);
}

function countWords(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}

type NextScene = {
  /** The scene names nothing new to draw. */
  isBare: boolean;
  language: string;
  topic: ReadonlyMap<string, number>;
};

/** Shows the same drawings again if a sentence goes on about them, by name or by pronoun. Null if it does not surely do so. */
function keepShowing(text: string, shown: Shown, { isBare, language, topic }: NextScene): Shown | null {
  const { drawings, words, isSubject, scenes } = shown;
  const [first] = drawings;
  if (!first || scenes >= longestStay) return null;
  const named = illustrate(text, { language, topic, recent: new Set() });
  const same = named.find(({ name }) => drawings.length === 1 && first.name === name);
  if (same && (isBare || Math.max(same.score, first.score) >= leastFreshScore)) {
    const score = Math.max(same.score, first.score);

    return show(text, [{ ...same, score, reason: `${same.reason}, and stays on` }], scenes + 1);
  }
  if (!isSubject || first.score < leastFreshScore) return null;

  const pronoun = findContinuingWord(text, { names: drawings.map(({ name }) => name), words, language });
  if (!pronoun) return null;

  return {
    ...shown,
    scenes: scenes + 1,
    drawings: drawings.map((drawing) => ({
      ...drawing,
      ...pronoun,
      reason: `“${text.slice(pronoun.start, pronoun.end)}” goes on about what is drawn as ${drawing.name}`,
    })),
  };
}

function namedByScript(name: string): SentenceIllustration {
  return { name, start: 0, end: 0, score: Infinity, reason: "the script names it" };
}

/** The best of a sentence's drawings, with its neighbours if it is part of an enumeration. */
function nameTogether(text: string, found: readonly SentenceIllustration[]): SentenceIllustration[] {
  const [best] = found;
  if (!best) return [];
  // Only visible things are worth a row.
  const inOrder = found.filter(isSeen).toSorted((one, other) => one.start - other.start);
  const gapBefore = (index: number) => text.slice(inOrder[index - 1]?.end ?? 0, inOrder[index]?.start);

  let from = inOrder.indexOf(best);
  let until = from + 1;
  while (from > 0 && between.test(gapBefore(from))) from -= 1;
  while (until < inOrder.length && between.test(gapBefore(until))) until += 1;
  const row = inOrder.slice(from, until);
  const isEnumeration =
    row.length <= longestRow &&
    (row.length > 2 ? beforeLast.ofMore : beforeLast.ofTwo).test(gapBefore(until - 1));

  return isEnumeration && row.length > 1 ? row : [best];
}

import type { OverlayKind } from "@/remotion/timeline/schema";
import { countTopic, illustrate, type SentenceIllustration } from "./illustrate";

/** So many scenes must lie between two that show the same drawing. */
const noRepeatWithin = 5;

/** A row of more is a crowd. */
const longestRow = 3;
/** What stands between two things that are named together. */
const between = /^(?:,|,? (?:and|or)) (?:the |an? )?$/;
/** What stands before the last of them: of two, without a comma, which would begin another clause. */
const beforeLast = { ofTwo: /^ (?:and|or) /, ofMore: /^,? (?:and|or) / };
/** Only what can be seen is worth a row. */
const leastScore = 2.4;

/** What a script writes for a scene without a drawing. */
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

/** A scene's words; what its script says of its drawing (a name, or "none"); whether it may have one. */
export type IllustratedScene = { text: string; icon?: string; hasRoom: boolean };

/**
 * The drawings of each scene of a video: the one that means most of its words, with those that are named in one breath with it
 * ("sharks, dolphins and turtles"), in their order; none where none is sure to mean them. `language` is BCP 47. Pure.
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

  for (const { text, icon, hasRoom } of scenes) {
    const recent = new Set(
      illustrations.slice(-noRepeatWithin).flatMap((all) => all.map(({ name }) => name)),
    );
    if (!hasRoom || icon === noIcon) illustrations.push([]);
    else if (icon === undefined)
      illustrations.push(nameTogether(text, illustrate(text, { language, topic, recent })));
    else illustrations.push([chosen(icon)]);
  }

  return illustrations;
}

function chosen(name: string): SentenceIllustration {
  return { name, start: 0, end: 0, score: Infinity, reason: "the script names it" };
}

/** The best of a sentence's drawings, and its neighbours in an enumeration. */
function nameTogether(text: string, found: readonly SentenceIllustration[]): SentenceIllustration[] {
  const [best] = found;
  if (!best) return [];
  const inOrder = found
    .filter(({ score }) => score > leastScore)
    .toSorted((one, other) => one.start - other.start);
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

import type { OverlayKind } from "@/remotion/timeline/schema";
import { countTopic, illustrate, type SentenceIllustration } from "./illustrate";

/** So many scenes must lie between two that show the same drawing. */
const noRepeatWithin = 5;

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

/** The drawing of each scene of a video, or undefined where none is sure to mean its words; `language` is BCP 47. Pure. */
export function illustrateScenes(
  scenes: readonly IllustratedScene[],
  language: string,
): (SentenceIllustration | undefined)[] {
  const topic = countTopic(
    scenes.map(({ text }) => text),
    language,
  );
  const illustrations: (SentenceIllustration | undefined)[] = [];

  for (const { text, icon, hasRoom } of scenes) {
    const recent = new Set(illustrations.slice(-noRepeatWithin).flatMap((one) => one?.name ?? []));
    if (!hasRoom) illustrations.push(undefined);
    else if (icon === undefined) illustrations.push(illustrate(text, { language, topic, recent })[0]);
    else illustrations.push(icon === noIcon ? undefined : chosen(icon));
  }

  return illustrations;
}

function chosen(name: string): SentenceIllustration {
  return { name, start: 0, end: 0, score: Infinity, reason: "the script names it" };
}

import {
  type IllustratedScene,
  illustrateScenes,
  isIllustratedKind,
} from "@/server/illustrations/illustrate-scenes";
import { countTopic, type SentenceIllustration } from "@/server/illustrations/illustrate";
import { illustrateItems } from "@/server/illustrations/illustrate-items";
import type { SceneDraft } from "@/server/script-format/schema";

/** Ideas that nobody can see open no video. */
const leastHookScore = 1.5;
/** A video is about what is drawn in so many of its scenes. */
const leastHookScenes = 3;

/** What is said in a scene, as it is written. */
export function sceneText({ narration }: Pick<SceneDraft, "narration">): string {
  return narration.map(({ runs }) => runs.map(({ text }) => text).join("")).join(" ");
}

/** Whether a scene may be drawn: others are pictures themselves, or show one. */
export function canBeDrawn({ overlay, media }: Pick<SceneDraft, "overlay" | "media">): boolean {
  return media === undefined && isIllustratedKind(overlay.kind);
}

/** What each item of a list is drawn as, or null where the list is drawn as a whole or not at all. */
type ItemIllustrations = (SentenceIllustration | null)[] | null;

/**
 * What the items of each scene's list are drawn as; null for what is no list, and for a list of which too few items are drawn, or
 * whose script says what it is drawn as. `language` is BCP 47.
 */
export function chooseItemIllustrations(
  scenes: readonly SceneDraft[],
  language: string,
): ItemIllustrations[] {
  const topic = countTopic(scenes.map(sceneText), language);

  return scenes.map((scene) => {
    const { overlay, icon } = scene;
    if (overlay.kind !== "list" || icon !== undefined || !canBeDrawn(scene)) return null;
    const items = overlay.items.map((item) => item.map(({ text }) => text).join(""));

    return illustrateItems(items, { isOrdered: overlay.isOrdered, language, topic });
  });
}

/** What each scene of a script is drawn with, and why; nothing for lists whose items are. `language` is BCP 47. */
export function chooseIllustrations(
  scenes: readonly SceneDraft[],
  language: string,
): SentenceIllustration[][] {
  const items = chooseItemIllustrations(scenes, language);
  const illustrated = scenes.map((scene, position) => {
    const one = toIllustratedScene(scene);

    return items[position] ? { ...one, hasRoom: false } : one;
  });

  return openWithMost(illustrated, illustrateScenes(illustrated, language));
}

/** What the illustrator is told of a scene. */
export function toIllustratedScene(scene: SceneDraft): IllustratedScene {
  const { icon } = scene;

  return {
    text: sceneText(scene),
    ...(icon === undefined ? {} : { icon }),
    hasRoom: canBeDrawn(scene),
  };
}

/** A video whose first words are not drawn opens with what is drawn in most of its scenes, if those are several: it is the hook. */
function openWithMost(
  [first]: readonly IllustratedScene[],
  chosen: SentenceIllustration[][],
): SentenceIllustration[][] {
  const isBare = first?.hasRoom === true && first.icon === undefined && chosen[0]?.length === 0;
  const drawn = chosen.flat().filter(({ score }) => score >= leastHookScore);
  const countOf = (name: string) => drawn.filter((one) => one.name === name).length;
  const [most] = drawn.toSorted((one, other) => countOf(other.name) - countOf(one.name));

  return isBare && most && countOf(most.name) >= leastHookScenes
    ? [[{ ...most, start: 0, end: 0, reason: "it is drawn in most scenes of the video" }], ...chosen.slice(1)]
    : chosen;
}

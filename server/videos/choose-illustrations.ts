import {
  type IllustratedScene,
  illustrateScenes,
  isIllustratedKind,
} from "@/server/illustrations/illustrate-scenes";
import { countTopic, type SentenceIllustration } from "@/server/illustrations/illustrate";
import { illustrateItems } from "@/server/illustrations/illustrate-items";
import type { SceneDraft } from "@/server/script-format/schema";

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

  return openWithStrongest(illustrated, illustrateScenes(illustrated, language));
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

/** A video whose first words are not drawn opens with its strongest drawing: it is the hook. */
function openWithStrongest(
  [first]: readonly IllustratedScene[],
  chosen: SentenceIllustration[][],
): SentenceIllustration[][] {
  const isBare = first?.hasRoom === true && first.icon === undefined && chosen[0]?.length === 0;
  const [strongest] = chosen.flat().toSorted((one, other) => other.score - one.score);

  return isBare && strongest
    ? [
        [{ ...strongest, start: 0, end: 0, reason: "it is the video's strongest drawing" }],
        ...chosen.slice(1),
      ]
    : chosen;
}

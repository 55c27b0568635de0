import {
  type IllustratedScene,
  illustrateScenes,
  isIllustratedKind,
} from "@/server/illustrations/illustrate-scenes";
import type { SentenceIllustration } from "@/server/illustrations/illustrate";
import type { SceneDraft } from "@/server/script-format/schema";

/** What is said in a scene, as it is written. */
export function sceneText({ narration }: Pick<SceneDraft, "narration">): string {
  return narration.map(({ runs }) => runs.map(({ text }) => text).join("")).join(" ");
}

/** Whether a scene may be drawn: others are pictures themselves, or show one. */
export function canBeDrawn({ overlay, media }: Pick<SceneDraft, "overlay" | "media">): boolean {
  return media === undefined && isIllustratedKind(overlay.kind);
}

/** What each scene of a script is drawn with, and why. `language` is BCP 47. */
export function chooseIllustrations(
  scenes: readonly SceneDraft[],
  language: string,
): SentenceIllustration[][] {
  return illustrateScenes(scenes.map(toIllustratedScene), language);
}

function toIllustratedScene(scene: SceneDraft): IllustratedScene {
  const { icon } = scene;

  return {
    text: sceneText(scene),
    ...(icon === undefined ? {} : { icon }),
    hasRoom: canBeDrawn(scene),
  };
}

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
  const illustrated = scenes.map(toIllustratedScene);

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

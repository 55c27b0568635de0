import { plainText } from "@/remotion/timeline/plain-text";
import {
  type IllustratedScene,
  illustrateScenes,
  isIllustratedKind,
} from "@/server/illustrations/illustrate-scenes";
import { countTopic, type SentenceIllustration } from "@/server/illustrations/illustrate";
import { illustrateItems, illustrateParts } from "@/server/illustrations/illustrate-items";
import type { SceneDraft } from "@/server/script-format/schema";

/** A video never opens with a drawing of something that nobody can see. */
const leastHookScore = 1.5;
/** A drawing in this many scenes shows what the video is about. */
const leastHookScenes = 3;

/** The narration of a scene, as it is written. */
export function sceneText({ narration }: Pick<SceneDraft, "narration">): string {
  return narration.map(({ runs }) => runs.map(({ text }) => text).join("")).join(" ");
}

/** Whether a scene may be drawn: others are pictures themselves, or show one. */
export function canBeDrawn({ overlay, media }: Pick<SceneDraft, "overlay" | "media">): boolean {
  return media === undefined && isIllustratedKind(overlay.kind);
}

/** The drawing of each item, step or event of an overlay, or null if it is drawn as a whole or not at all. */
export type NamedIllustrations = (SentenceIllustration | null)[] | null;

/** The drawings of each scene of a script, and of each scene's items, steps or events. */
type ChosenIllustrations = { ofScenes: SentenceIllustration[][]; ofParts: NamedIllustrations[] };

/**
 * The drawings of a script's scenes, and why; a scene whose items are drawn has no drawing beside them. `language` is BCP 47.
 */
export function chooseIllustrations(scenes: readonly SceneDraft[], language: string): ChosenIllustrations {
  const ofParts = chooseNamedIllustrations(scenes, language);
  const illustrated = scenes.map((scene, position) => {
    const one = toIllustratedScene(scene);
    const named = ofParts[position];

    return named ? { ...one, hasRoom: false, partNames: named.flatMap((part) => part?.name ?? []) } : one;
  });

  return { ofScenes: openWithMost(illustrated, illustrateScenes(illustrated, language)), ofParts };
}

/** Null for a scene without items, steps or events, with too few of them drawn, or whose drawing the script names. */
function chooseNamedIllustrations(scenes: readonly SceneDraft[], language: string): NamedIllustrations[] {
  const topic = countTopic(scenes.map(sceneText), language);

  return scenes.map((scene) => {
    const { overlay, icon, media } = scene;
    if (icon !== undefined || media !== undefined) return null;

    switch (overlay.kind) {
      case "list":
        return illustrateItems(overlay.items.map(plainText), {
          ...{ isOrdered: overlay.isOrdered, language, topic },
        });

      case "steps":
        return illustrateParts(overlay.steps.map(plainText), { language, topic });

      case "timeline":
        return illustrateParts(
          overlay.events.map(({ text }) => plainText(text)),
          { language, topic },
        );

      default:
        return null;
    }
  });
}

/** A scene as the illustrator sees it. */
export function toIllustratedScene(scene: SceneDraft): IllustratedScene {
  const { icon } = scene;

  return {
    text: sceneText(scene),
    ...(icon === undefined ? {} : { icon }),
    hasRoom: canBeDrawn(scene),
  };
}

/** A video whose first words have no drawing opens, as a hook, with the drawing of most of its scenes, if those are several. */
function openWithMost(
  [first]: readonly IllustratedScene[],
  chosen: SentenceIllustration[][],
): SentenceIllustration[][] {
  const isBare = first?.hasRoom === true && first.icon === undefined && chosen[0]?.length === 0;
  if (!isBare) return chosen;
  const drawn = chosen.flat().filter(({ score }) => score >= leastHookScore);
  const counts = new Map<string, number>();
  for (const { name } of drawn) counts.set(name, (counts.get(name) ?? 0) + 1);
  const mostScenes = Math.max(...counts.values());
  const most = drawn.find(({ name }) => counts.get(name) === mostScenes);

  return most && mostScenes >= leastHookScenes
    ? [[{ ...most, start: 0, end: 0, reason: "it is drawn in most scenes of the video" }], ...chosen.slice(1)]
    : chosen;
}

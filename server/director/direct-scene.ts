import { hasRoomForIllustrations } from "@/remotion/layout/place-illustrations";
import type { Composition, Scene, Shot, Timeline } from "@/remotion/timeline/schema";
import { illustrationKey } from "@/server/adapters/illustrations/illustration-files";
import { isIllustratedKind } from "@/server/illustrations/illustrate-scenes";
import { chooseComposition, type PastScene } from "./choose-composition";
import { cutScene, inPrint } from "./cut-scene";
import type { DrawnScene } from "./direct-timeline";
import { explainComposition, explainParts, explainStillness } from "./explain";
import { longestStillMs, longestStretchMs } from "./find-cuts";
import { listChanges, sceneDurationMs } from "./list-changes";
import { listCompositions } from "./list-compositions";
import { timeIllustrations } from "./time-illustrations";

/** A drawing that stands before the words comes before them; so does a hook's, whose picture is complete within a second. */
const firstThingMs = 300;
/** What is read at one glance. */
const fewWords = 10;

export type SceneContext = DrawnScene & {
  timeline: Timeline;
  /** The last two scenes, the last one last. */
  past: readonly PastScene[];
  isHook: boolean;
  /** Names of drawings that scenes nearby show. */
  shownNearby: ReadonlySet<string>;
};

type DirectedScene = { scene: Scene; reasons: string[]; past: PastScene };

/** A scene with its shots, why it has them, and what the scenes after it must know of it. Pure. */
export function directScene(undrawn: Scene, context: SceneContext): DirectedScene {
  const { timeline } = context;
  const scene = drawParts(undrawn, context);
  const { overlay } = scene;
  if (scene.background.kind !== "backdrop") {
    return {
      scene,
      reasons: explainParts(scene),
      past: { look: scene.background.kind, isBusy: true },
    };
  }
  if (!isIllustratedKind(overlay.kind)) {
    const reasons = [...explainParts(scene), ...explainIfStill(scene, timeline)];

    return { scene, reasons, past: { look: overlay.kind, isBusy: true } };
  }

  return directWords(scene, context);
}

/** A scene with what its overlay's parts are drawn as, as the theme prints it. */
function drawParts(
  scene: Scene,
  { partIllustrations, timeline: { themeId } }: Pick<SceneContext, "partIllustrations" | "timeline">,
): Scene {
  if (!partIllustrations) return scene;

  return {
    ...scene,
    partIllustrations: partIllustrations.map((name) =>
      name === null ? null : { name, assetKey: illustrationKey(name, themeId) },
    ),
  };
}

function directWords(scene: Scene, context: SceneContext): DirectedScene {
  const { timeline, past, isHook, illustrations = [] } = context;
  const { overlay, captions } = scene;
  const hasRoom = hasRoomForIllustrations(overlay, timeline.format);
  const shown = hasRoom ? illustrations : [];
  const text = captions.map((caption) => caption.text).join("");
  const candidates = listCompositions(scene, timeline, shown.length);
  const choice = chooseComposition({
    // A hook is seen at full strength.
    candidates: isHook ? candidates.filter(isNoCloseUp) : candidates,
    ...{ text, past },
    suitsCloseUp: text.split(/\s+/u).length <= fewWords,
  });
  const { composition } = choice;
  const isFirst = isHook || (shown.length === 1 && (composition === "start" || composition === "above"));
  const drawn = timeIllustrations(shown, {
    ...{ captions, themeId: timeline.themeId, durationMs: scene.durationMs },
    ...(isFirst && { latestMs: firstThingMs }),
  });
  const first: Shot = { startMs: 0, composition, illustrations: drawn };
  const uncut = { ...scene, shots: [inPrint(first, timeline)] };
  const cut = cutScene(uncut, { ...context, first, candidates });
  const isBusy = overlay.kind === "list" || drawn.length > 1;

  return {
    scene: cut.scene,
    reasons: [
      ...(scene.partIllustrations
        ? explainParts(scene)
        : [
            explainComposition(choice, {
              ...{ drawingCount: drawn.length, past, dir: timeline.dir },
              whyNone: context.wantsNoDrawing ? "unwanted" : illustrations.length > 0 ? "no-room" : "unsure",
            }),
          ]),
      ...cut.reasons,
      ...explainIfStill(cut.scene, timeline),
    ],
    past: { look: composition, isBusy },
  };
}

function isNoCloseUp(composition: Composition): boolean {
  return composition !== "close-up";
}

function explainIfStill(scene: Scene, timeline: Timeline): string[] {
  const stillMs = longestStretchMs(listChanges(scene, timeline), sceneDurationMs(scene, timeline));
  if (stillMs <= longestStillMs) return [];

  return [explainStillness(stillMs, scene)];
}

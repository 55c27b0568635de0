import { hasRoomForIllustrations } from "@/remotion/layout/place-illustrations";
import type { Composition, Illustration, Scene, Shot, Timeline } from "@/remotion/timeline/schema";
import { isIllustratedKind } from "@/server/illustrations/illustrate-scenes";
import type { SceneIllustration } from "@/server/videos/schema";
import { chooseComposition, type PastScene } from "./choose-composition";
import { cutScene, inPrint } from "./cut-scene";
import type { DrawnScene } from "./direct-timeline";
import { explainComposition, explainParts, explainStillness } from "./explain";
import { longestStillMs, longestStretchMs } from "./find-cuts";
import { listChanges, sceneDurationMs } from "./list-changes";
import { listCompositions } from "./list-compositions";
import { pointOut } from "./point-out";
import { timeIllustrations } from "./time-illustrations";

/** A drawing before or above the words comes in before them; so does a hook's, whose picture must be complete within a second. */
const firstThingMs = 300;
/** As many words as are read at one glance. */
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

/** Gives a scene, whose parts are drawn already, its shots, the reasons for them, and what later scenes must know of it. Pure. */
export function directScene(scene: Scene, context: SceneContext): DirectedScene {
  const { timeline } = context;
  const { overlay } = scene;
  if (scene.background.kind !== "backdrop") {
    return {
      scene,
      reasons: explainParts(scene),
      past: { look: scene.background.kind, isBusy: true },
    };
  }
  if (!isIllustratedKind(overlay.kind)) {
    const pointed = pointOut(scene, timeline);
    const stillMs = stillMsOf(pointed.scene, timeline);
    const reasons = [...explainParts(scene), ...pointed.reasons, ...explainIfStill(pointed.scene, stillMs)];

    return { scene: pointed.scene, reasons, past: { look: overlay.kind, isBusy: true } };
  }

  return directWords(scene, context);
}

function directWords(scene: Scene, context: SceneContext): DirectedScene {
  const { timeline, past, isHook, illustrations = [] } = context;
  const { overlay, captions } = scene;
  const hasRoom = hasRoomForIllustrations(overlay, timeline.format);
  const drawings = hasRoom ? illustrations : [];
  const text = captions.map((caption) => caption.text).join("");
  const all = listCompositions(scene, timeline, drawings.length);
  // A hook begins with its drawing at full strength, not in a close-up's tint.
  const allowed = isHook ? all.filter(isNoCloseUp) : all;
  const chosen = chooseComposition({
    candidates: allowed,
    ...{ text, past },
    suitsCloseUp: text.split(/\s+/u).length <= fewWords,
  });
  const composeAs = (composition: Composition) =>
    composeWords(scene, { ...context, composition, drawings, candidates: all });
  const usual = composeAs(chosen.composition);
  const isStill = ({ stillMs }: ComposedScene) => stillMs > longestStillMs;
  // Where no cut helps, another composition may bring a drawing in while the voice goes on.
  const moving = isStill(usual) ? allowed.map(composeAs).find((composed) => !isStill(composed)) : undefined;
  const composed = moving ?? usual;
  const { composition, drawn } = composed;
  const choice = moving ? { composition, why: "moves" as const } : chosen;

  return {
    scene: composed.scene,
    reasons: [
      ...(scene.partIllustrations
        ? explainParts(scene)
        : [
            explainComposition(choice, {
              ...{ drawingCount: drawn.length, past, dir: timeline.dir },
              whyNone: context.wantsNoDrawing ? "unwanted" : illustrations.length > 0 ? "no-room" : "unsure",
            }),
          ]),
      ...composed.reasons,
      ...explainIfStill(composed.scene, composed.stillMs),
    ],
    past: { look: composition, isBusy: overlay.kind === "list" || drawn.length > 1 },
  };
}

type ComposedScene = {
  scene: Scene;
  composition: Composition;
  drawn: Illustration[];
  reasons: string[];
  /** The longest time that its picture stands still. Slow to compute: it takes longer the more words the scene has. */
  stillMs: number;
};

type ComposeInput = SceneContext & {
  composition: Composition;
  drawings: readonly SceneIllustration[];
  /** The compositions that the scene's shots may have. */
  candidates: readonly Composition[];
};

/** A scene that begins in a composition, with its cuts. */
function composeWords(scene: Scene, input: ComposeInput): ComposedScene {
  const { timeline, isHook, composition, drawings } = input;
  const isFirst = isHook || (drawings.length === 1 && (composition === "start" || composition === "above"));
  const drawn = timeIllustrations(drawings, {
    ...{ captions: scene.captions, themeId: timeline.themeId, durationMs: scene.durationMs },
    ...(isFirst && { latestMs: firstThingMs }),
  });
  const first: Shot = { startMs: 0, composition, illustrations: drawn };
  const cut = cutScene({ ...scene, shots: [inPrint(first, timeline)] }, { ...input, first });
  const pointed = pointOut(cut.scene, timeline);

  const { scene: composed } = pointed;

  return {
    ...{ scene: composed, composition, drawn, reasons: [...cut.reasons, ...pointed.reasons] },
    stillMs: stillMsOf(composed, timeline),
  };
}

function isNoCloseUp(composition: Composition): boolean {
  return composition !== "close-up";
}

function explainIfStill(scene: Scene, stillMs: number): string[] {
  return stillMs <= longestStillMs ? [] : [explainStillness(stillMs, scene)];
}

function stillMsOf(scene: Scene, timeline: Timeline): number {
  return longestStretchMs(listChanges(scene, timeline), sceneDurationMs(scene, timeline));
}

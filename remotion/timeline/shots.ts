import { msToFrames } from "../timing";
import type { Caption, RichText, Scene, Shot } from "./schema";

/** A scene as it is drawn during one of its shots; `untilFrame` is the first frame of the next shot. */
type SceneShot = { scene: Scene; fromFrame: number; untilFrame: number };

/** The shots already cut for a frame rate: a preview asks in every frame, and scenes are never mutated. */
const cutScenes = new WeakMap<Scene, { fps: number; shots: SceneShot[] }>();

/** A scene's shots, in order and without gaps; a scene without shots gets one for all its frames. */
export function listShots(scene: Scene, fps: number): SceneShot[] {
  const known = cutScenes.get(scene);
  if (known?.fps === fps) return known.shots;

  const { shots = [] } = scene;
  const cut = shots.map((shot, index): SceneShot => {
    const next = shots[index + 1];

    return {
      scene: showShot(scene, shot, next?.startMs ?? Infinity),
      fromFrame: index === 0 ? 0 : msToFrames(shot.startMs, fps),
      untilFrame: next ? msToFrames(next.startMs, fps) : Infinity,
    };
  });
  const listed = cut.length > 0 ? cut : [{ scene, fromFrame: 0, untilFrame: Infinity }];
  cutScenes.set(scene, { fps, shots: listed });

  return listed;
}

/** A scene as it is drawn at a frame, counted from its start: it holds only the current shot. */
export function sceneAtFrame(scene: Scene, frame: number, fps: number): Scene {
  return listShots(scene, fps).findLast(({ fromFrame }) => frame >= fromFrame)?.scene ?? scene;
}

/** The frames of a shot: its first one, and those of `frames` (sorted, counted from the scene's start) that lie within it. */
export function framesInShot({ fromFrame, untilFrame }: SceneShot, frames: readonly number[]): number[] {
  return [fromFrame, ...frames.filter((frame) => frame > fromFrame && frame < untilFrame)];
}

function showShot(scene: Scene, shot: Shot, untilMs: number): Scene {
  const { overlay, captions, shots = [] } = scene;
  const shown = { ...scene, shots: [shot] };
  const isPhrase =
    shots.length > 1 &&
    shot.illustrations.length === 0 &&
    overlay.kind === "statement" &&
    !scene.showsCaptions;
  if (!isPhrase) return shown;

  // Words without a drawing: each shot shows the phrase that is spoken during it.
  const spoken = captions.filter(({ startMs }) => startMs >= shot.startMs && startMs < untilMs);

  return { ...shown, captions: spoken, overlay: { ...overlay, text: toText(spoken) } };
}

function toText(captions: readonly Caption[]): RichText {
  return captions.map(({ text, isEmphasized }, index) => ({
    text: index === 0 ? text.trimStart() : text,
    isEmphasized,
  }));
}

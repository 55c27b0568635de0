import { Easing } from "remotion";
import { sceneDurationInFrames } from "./layout";
import type { Scene, Timeline, Transition } from "./schema";

/** A whole picture that moves starts and lands gently; text alone may come in faster. */
const easeMove = Easing.bezier(0.6, 0.05, 0.2, 1);

/** The old words must be all but gone when the new ones come in, half-way. */
const easeFade = (share: number) => 1 - (1 - share) ** 3;

const cut: Transition = { kind: "cut", durationInFrames: 0 };

/** The way into a scene, within its time. The first scene has nothing to come from, and is cut to. */
export function sceneTransition(scene: Scene, timeline: Timeline): Transition {
  const { kind, durationInFrames } = scene.transition;
  const isFirst = timeline.scenes[0]?.id === scene.id;

  if (isFirst || kind === "cut" || durationInFrames === 0) return cut;

  return { kind, durationInFrames: Math.min(durationInFrames, sceneDurationInFrames(scene, timeline)) };
}

/** How far the outgoing picture has gone at a frame of the incoming scene: 0 all there, 1 gone. */
export function transitionProgress({ kind, durationInFrames }: Transition, frame: number): number {
  if (frame >= durationInFrames) return 1;

  // Frame 0 already shows a first step: a transition that starts by repeating the last picture looks like a stutter.
  const elapsed = (frame + 1) / (durationInFrames + 1);

  if (kind === "dip") return elapsed;

  return kind === "crossfade" ? easeFade(elapsed) : easeMove(elapsed);
}

import { Easing } from "remotion";
import type { Theme } from "../themes/theme";
import { sceneDurationInFrames } from "./layout";
import type { Scene, Timeline, Transition } from "./schema";

/** A whole picture starts and stops gently when it moves; text alone may come in faster. */
const easeMove = Easing.bezier(0.6, 0.05, 0.2, 1);

/** The old words must be almost gone half-way, when the new ones come in. */
const easeFade = (share: number) => 1 - (1 - share) ** 3;

/** The width of a wipe's edge, as a share of the picture's width. */
const edgeShare = 0.003;

const cut: Transition = { kind: "cut", durationInFrames: 0 };

/** The transition into a scene, no longer than the scene itself. The first scene has no scene before it and gets a cut. */
export function sceneTransition(scene: Scene, timeline: Timeline): Transition {
  const { kind, durationInFrames } = scene.transition;
  const isFirst = timeline.scenes[0]?.id === scene.id;

  if (isFirst || kind === "cut" || durationInFrames === 0) return cut;

  return { kind, durationInFrames: Math.min(durationInFrames, sceneDurationInFrames(scene, timeline)) };
}

/** How much of the outgoing picture is gone at a frame of the incoming scene: 0 nothing, 1 everything. */
export function transitionProgress({ kind, durationInFrames }: Transition, frame: number): number {
  if (frame >= durationInFrames) return 1;

  // Frame 0 already shows a first step: a transition that starts by repeating the last picture looks like a stutter.
  const elapsed = (frame + 1) / (durationInFrames + 1);

  if (kind === "dip") return elapsed;

  return kind === "crossfade" ? easeFade(elapsed) : easeMove(elapsed);
}

/** Columns of the picture, in pixels: from `fromPx` up to, but without, `untilPx`. */
export type Columns = { fromPx: number; untilPx: number };

/** The layers over the incoming scene: the last picture of the outgoing one, moved, cut or faded, and a plain colour. */
export type TransitionPicture = {
  outgoing: { offsetPx: number; shows: Columns; opacity: number };
  cover: { color: "accent" | "ground"; shows: Columns; opacity: number };
};

/**
 * The transition at a frame of the incoming scene, in whole pixels of the timeline; undefined once it is over. One
 * description for both renderers.
 */
export function transitionPicture(
  transition: Transition,
  frame: number,
  { width, dir }: Pick<Timeline, "width" | "dir">,
): TransitionPicture | undefined {
  const progress = transitionProgress(transition, frame);
  if (progress >= 1) return undefined;

  const all = { fromPx: 0, untilPx: width };
  const outgoing = { offsetPx: 0, shows: all, opacity: 1 };
  const cover = { color: "ground" as const, shows: all, opacity: 0 };
  const gonePx = Math.round(progress * width);

  switch (transition.kind) {
    case "cut":
      return undefined;

    case "crossfade":
      return { outgoing: { ...outgoing, opacity: 1 - progress }, cover };

    case "slide":
      return { outgoing: { ...outgoing, offsetPx: dir === "ltr" ? -gonePx : gonePx }, cover };

    case "wipe": {
      const edgePx = Math.max(2, Math.round(edgeShare * width));
      const shows =
        dir === "ltr" ? { fromPx: gonePx, untilPx: width } : { fromPx: 0, untilPx: width - gonePx };
      const edge =
        dir === "ltr"
          ? { fromPx: gonePx, untilPx: Math.min(width, gonePx + edgePx) }
          : { fromPx: Math.max(0, width - gonePx - edgePx), untilPx: width - gonePx };

      return { outgoing: { ...outgoing, shows }, cover: { color: "accent", shows: edge, opacity: 1 } };
    }

    case "dip":
      return {
        outgoing: { ...outgoing, opacity: progress < 0.5 ? 1 : 0 },
        cover: { ...cover, opacity: Math.min(1, 2 * progress, 2 - 2 * progress) },
      };
  }
}

/** The theme's colour for a transition's plain part. */
export function transitionColor(color: TransitionPicture["cover"]["color"], theme: Theme): string {
  return color === "accent" ? theme.colors.accent : theme.colors.background[1];
}

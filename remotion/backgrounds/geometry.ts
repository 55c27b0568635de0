import type { Box } from "../layout/frame-layout";
import type { FootageBackground, PhotoBackground, Rectangle } from "../timeline/schema";
import { framesToMs } from "../timing";

type Size = { width: number; height: number };

/** 120 frames at 30 fps must not become 119 because 1000 / 30 has no end, nor 1080 pixels 1082. */
const roundingTolerance = 1e-6;

type Fit = { source: Size; target: Size; fit: "cover" | "contain" };

/**
 * Where a source stands in a target when it covers all of it (and is cut) or is contained in it (with bands), centred.
 * In whole, even pixels: both renderers can then place it alike, and its 4:2:0 colour falls on whole samples.
 */
export function fitBox({ source, target, fit }: Fit): Box {
  const exact = fitExactly({ source, target, fit });
  // Products of fractions miss whole numbers by a little: 1080 must not become 1082.
  const toEven =
    fit === "cover"
      ? (length: number) => 2 * Math.ceil(length / 2 - roundingTolerance)
      : (length: number) => Math.max(2, 2 * Math.floor(length / 2 + roundingTolerance));
  const width = toEven(exact.width);
  const height = toEven(exact.height);

  return {
    x: 2 * Math.round((target.width - width) / 4),
    y: 2 * Math.round((target.height - height) / 4),
    width,
    height,
  };
}

/**
 * Ken Burns: the part of a photo, in its pixels, that fills the target at `progress` (0 at the scene's first frame,
 * 1 at its last). It has the target's shape: the largest centred cut of the background's rectangle at that moment.
 */
export function photoView({
  background,
  target,
  progress,
}: {
  background: PhotoBackground;
  target: Size;
  progress: number;
}): Box {
  const { x, y, width, height } = mixRectangles(background.from, background.to, progress);
  const part = {
    x: x * background.width,
    y: y * background.height,
    width: width * background.width,
    height: height * background.height,
  };
  const cut = fitExactly({ source: target, target: part, fit: "contain" });

  return { ...cut, x: part.x + cut.x, y: part.y + cut.y };
}

/** How far a scene has come at a frame: 0 at its first, 1 at its last; held outside. */
export function sceneProgress(frame: number, durationInFrames: number): number {
  if (durationInFrames <= 1) return 0;

  return Math.min(1, Math.max(0, frame / (durationInFrames - 1)));
}

/** Whole frames of the video that a clip fills from its trim point at its playback rate, at least one. */
export function clipDurationInFrames(background: FootageBackground, fps: number): number {
  const availableMs =
    Math.max(0, background.sourceDurationMs - background.trimStartMs) / background.playbackRate;

  return Math.max(1, Math.floor(availableMs / framesToMs(1, fps) + roundingTolerance));
}

function fitExactly({ source, target, fit }: Fit): Box {
  const ratios = [target.width / source.width, target.height / source.height];
  const scale = fit === "cover" ? Math.max(...ratios) : Math.min(...ratios);
  const width = source.width * scale;
  const height = source.height * scale;

  return { x: (target.width - width) / 2, y: (target.height - height) / 2, width, height };
}

function mixRectangles(from: Rectangle, to: Rectangle, progress: number): Rectangle {
  const mix = (start: number, end: number) => start + (end - start) * progress;

  return {
    x: mix(from.x, to.x),
    y: mix(from.y, to.y),
    width: mix(from.width, to.width),
    height: mix(from.height, to.height),
  };
}

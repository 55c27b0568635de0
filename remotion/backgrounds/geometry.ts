import type { Box } from "../layout/frame-layout";
import type { FootageBackground, PhotoBackground, Rectangle } from "../timeline/schema";
import { framesToMs } from "../timing";

type Size = { width: number; height: number };

/** 120 frames at 30 fps must not become 119 because 1000 / 30 is periodic, nor 1080 pixels 1082. */
const roundingTolerance = 1e-6;

type Fit = { source: Size; target: Size; fit: "cover" | "contain" };

/**
 * The box of a source, centred in a target that it either covers (and is cropped) or is contained in (with bands).
 * In whole, even pixels, so that both renderers place it alike and its 4:2:0 colour falls on whole samples.
 */
export function fitBox({ source, target, fit }: Fit): Box {
  const exact = fitExactly({ source, target, fit });
  // Products of fractions are slightly off whole numbers: 1080 must not become 1082.
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
 * 1 at its last). It has the target's shape: the largest centred crop of the background's rectangle at that moment.
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

/** The progress of a scene at a frame: 0 up to its first frame, 1 from its last. */
export function sceneProgress(frame: number, durationInFrames: number): number {
  if (durationInFrames <= 1) return 0;

  return Math.min(1, Math.max(0, frame / (durationInFrames - 1)));
}

/** How many whole frames of the video a clip fills from its trim point at its playback rate; at least one. */
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

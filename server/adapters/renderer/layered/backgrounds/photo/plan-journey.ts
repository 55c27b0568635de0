import { photoView, sceneProgress } from "@/remotion/backgrounds/geometry";
import type { PhotoBackground } from "@/remotion/timeline/schema";
import type { PhotoTask } from "./photo-task";

type Size = { width: number; height: number };
type Journey = { background: PhotoBackground; target: Size; durationInFrames: number };

/** The size at which to decode a photo, and the part of it from which each frame is drawn. */
type JourneyPlan = Size & Pick<PhotoTask, "frames">;

/**
 * Plans a photo's journey as Chrome draws it: the picture is halved while it stays at least as big as it is shown, then
 * sampled bilinearly (measured: 44 to 52 dB PSNR from 0.6 to 3.75 photo pixels per output pixel). The photo is decoded no
 * larger than its most detailed frame needs.
 */
export function planJourney({ background, target, durationInFrames }: Journey): JourneyPlan {
  const views = Array.from({ length: durationInFrames }, (_, frame) =>
    photoView({ background, target, progress: sceneProgress(frame, durationInFrames) }),
  );
  const levels = views.map((view) => Math.max(0, Math.floor(Math.log2(view.width / target.width))));
  const decoded = Math.min(...levels);
  const width = Math.max(1, background.width >> decoded);
  const height = Math.max(1, background.height >> decoded);
  const across = width / background.width;
  const down = height / background.height;

  return {
    width,
    height,
    frames: views.map((view, frame) => {
      const halvings = (levels[frame] ?? 0) - decoded;
      const shrink = 2 ** -halvings;

      return {
        halvings,
        view: {
          x: view.x * across * shrink,
          y: view.y * down * shrink,
          width: view.width * across * shrink,
          height: view.height * down * shrink,
        },
      };
    }),
  };
}

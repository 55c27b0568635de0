import { backdropLoopInFrames } from "@/remotion/plates/loop";
import type { BackdropPlate, Timeline } from "@/remotion/timeline/schema";
import { framesToMs } from "@/remotion/timing";

/** A timeline of a theme's backdrop alone, as long as its loop: nothing else of the video is in it, so all videos share it. */
export function buildBackdropTimeline(
  plate: BackdropPlate,
  { fps, width, height, format, themeId }: Timeline,
): Timeline {
  return {
    ...{ fps, width, height, format, themeId },
    language: "en",
    dir: "ltr",
    captionStyle: "plain",
    scenes: [
      {
        id: "backdrop",
        plate,
        overlay: { kind: "picture" },
        beatStartMs: [],
        durationMs: framesToMs(backdropLoopInFrames, fps),
        captions: [],
        showsCaptions: false,
        transition: { kind: "cut", durationInFrames: 0 },
      },
    ],
  };
}

import { backdropLoopInFrames } from "@/remotion/backgrounds/loop";
import type { BackdropBackground, Timeline } from "@/remotion/timeline/schema";
import { framesToMs } from "@/remotion/timing";

/** A timeline of a theme's backdrop alone, as long as its loop: nothing else of the video is in it, so all videos share it. */
export function buildBackdropTimeline(
  background: BackdropBackground,
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
        background,
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

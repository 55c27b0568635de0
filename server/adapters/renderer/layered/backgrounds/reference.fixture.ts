import type { Background, Timeline, TimelineProps } from "@/remotion/timeline/schema";
import { layoutTimeline } from "@/remotion/timeline/layout";
import { toComposition } from "../../to-composition";
import { withRenderer } from "../../with-renderer";

/** A timeline of scenes that show nothing but their backgrounds, each 25 frames of 320x180 at 30 fps. */
export function backgroundsTimeline(backgrounds: Background[]): Timeline {
  return {
    fps: 30,
    width: 320,
    height: 180,
    format: "landscape",
    language: "en",
    dir: "ltr",
    themeId: "bloom",
    captionStyle: "plain",
    scenes: backgrounds.map((background, index) => ({
      id: `scene-${index}`,
      background,
      overlay: { kind: "picture" },
      beatStartMs: [],
      durationMs: 834,
      captions: [],
      showsCaptions: false,
      transition: { kind: "cut", durationInFrames: 0 },
    })),
  };
}

/** Draws every frame of a timeline with plain Remotion, as PNG files in `directory`; gives their pattern for ffmpeg. */
export async function drawReference(timeline: Timeline, directory: string): Promise<string> {
  const { renderFrames } = await import("@remotion/renderer");
  const { durationInFrames } = layoutTimeline(timeline);

  await withRenderer(new AbortController().signal, async ({ options, mediaBaseUrl, onAlive }) => {
    const props: TimelineProps = { timeline, mediaBaseUrl };

    await renderFrames({
      ...options,
      composition: toComposition({ id: "timeline", ...timeline, durationInFrames, props }),
      inputProps: props,
      imageFormat: "png",
      outputDir: directory,
      // Numbered alike, however many there are.
      imageSequencePattern: "[frame].[ext]",
      concurrency: 2,
      muted: true,
      onStart: () => undefined,
      onFrameUpdate: onAlive,
    });
  });

  return `${directory}/%0${String(durationInFrames - 1).length}d.png`;
}

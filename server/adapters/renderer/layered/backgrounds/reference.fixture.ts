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

/**
 * Draws the first frames of a timeline's scenes (`counts` has the number for each) with plain Remotion, as PNG files in
 * `directory`, numbered without gaps. Returns their pattern for ffmpeg.
 */
export async function drawReference(
  timeline: Timeline,
  counts: number[],
  directory: string,
): Promise<string> {
  const { renderFrames } = await import("@remotion/renderer");
  const { durationInFrames, scenes } = layoutTimeline(timeline);

  await withRenderer(new AbortController().signal, async ({ options, mediaBaseUrl, onAlive }) => {
    const props: TimelineProps = { timeline, mediaBaseUrl };

    await renderFrames({
      ...options,
      composition: toComposition({ id: "timeline", ...timeline, durationInFrames, props }),
      inputProps: props,
      frameRange: scenes.map(({ from }, index): [number, number] => [from, from + (counts[index] ?? 1) - 1]),
      imageFormat: "png",
      outputDir: directory,
      // The same numbering for any number of frames.
      imageSequencePattern: "[frame].[ext]",
      concurrency: 2,
      muted: true,
      onStart: () => undefined,
      onFrameUpdate: onAlive,
    });
  });

  const drawn = counts.reduce((sum, count) => sum + count, 0);

  return `${directory}/%0${String(drawn - 1).length}d.png`;
}

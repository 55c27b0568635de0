import type { Timeline, TimelineProps } from "@/remotion/timeline/schema";
import type { EncodingSettings } from "@/server/adapters/ffmpeg/encoding-settings";
import { encoderSettings } from "./encoder-settings";
import { toComposition } from "./to-composition";
import { withRenderer } from "./with-renderer";

type RenderSegmentInput = {
  timeline: Timeline;
  /** Frames of the whole timeline, and the first and last one to draw. */
  durationInFrames: number;
  frameRange: [number, number];
  settings: EncodingSettings;
  /** Of the browser, which draw at once. */
  tabs: number;
  outFile: string;
  onFrames: (framesDone: number) => void;
  signal: AbortSignal;
};

/** Draws some frames of a timeline with plain Remotion into a silent H.264 file. Throws what `withRenderer` throws. */
export async function renderWithRemotion(input: RenderSegmentInput): Promise<void> {
  const { renderMedia } = await import("@remotion/renderer");

  await withRenderer(input.signal, async ({ options, mediaBaseUrl, onAlive }) => {
    const props: TimelineProps = { timeline: input.timeline, mediaBaseUrl };

    await renderMedia({
      ...options,
      ...encoderSettings,
      ...input.settings,
      muted: true,
      composition: toComposition({
        id: "timeline",
        width: input.timeline.width,
        height: input.timeline.height,
        fps: input.timeline.fps,
        durationInFrames: input.durationInFrames,
        props,
      }),
      inputProps: props,
      frameRange: input.frameRange,
      outputLocation: input.outFile,
      concurrency: input.tabs,
      onProgress({ renderedFrames }) {
        onAlive();
        input.onFrames(renderedFrames);
      },
    });
  });
}

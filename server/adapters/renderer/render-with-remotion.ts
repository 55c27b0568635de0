import type { Timeline, TimelineProps } from "@/remotion/timeline/schema";
import type { ThumbnailProps } from "@/remotion/timeline/schemas/thumbnail-schema";
import type { EncodingSettings } from "@/server/adapters/ffmpeg/encoding-settings";
import { scaleMedia } from "./media-server";
import { encoderSettings } from "./versions";
import { toComposition } from "./to-composition";
import { withRenderer } from "./with-renderer";

type RenderSegmentInput = {
  timeline: Timeline;
  /** Length of the whole timeline; `frameRange` is the first and last frame to draw. */
  durationInFrames: number;
  frameRange: [number, number];
  settings: EncodingSettings;
  /** Number of browser tabs that draw at once. */
  tabs: number;
  outFile: string;
  onFrames: (framesDone: number) => void;
  signal: AbortSignal;
};

/** Draws a range of a timeline's frames with plain Remotion into a silent H.264 file. Throws what `withRenderer` throws. */
export async function renderWithRemotion(input: RenderSegmentInput): Promise<void> {
  const { renderMedia } = await import("@remotion/renderer");

  await withRenderer(input.signal, async ({ options, mediaBaseUrl, onAlive }) => {
    const { timeline, settings } = input;
    const props: TimelineProps = { timeline, mediaBaseUrl: scaleMedia(mediaBaseUrl, settings.scale) };

    await renderMedia({
      ...options,
      ...encoderSettings,
      ...settings,
      muted: true,
      composition: toComposition({
        id: "timeline",
        width: timeline.width,
        height: timeline.height,
        fps: timeline.fps,
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

/** Draws the `thumbnail` still into a JPEG file. Throws what `withRenderer` throws. */
export async function drawThumbnail(
  thumbnail: Omit<ThumbnailProps, "mediaBaseUrl">,
  outFile: string,
): Promise<void> {
  const { renderStill } = await import("@remotion/renderer");

  await withRenderer(new AbortController().signal, async ({ options, mediaBaseUrl }) => {
    const props: ThumbnailProps = { ...thumbnail, mediaBaseUrl };

    await renderStill({
      ...options,
      composition: toComposition({
        id: "thumbnail",
        width: props.width,
        height: props.height,
        fps: 30,
        durationInFrames: 1,
        props,
      }),
      inputProps: props,
      output: outFile,
      imageFormat: "jpeg",
      jpegQuality: 90,
    });
  });
}

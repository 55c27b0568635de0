import { env } from "@/server/env";
import { AppError } from "@/server/errors";
import type { Timeline, TimelineProps } from "@/remotion/timeline/schema";
import { findBrowser } from "./find-browser";
import { getMediaBaseUrl } from "./media-server";
import { closeBrowser, getWarmBrowser } from "./open-renderer";
import { getRemotionBundle } from "./remotion-bundle";

type RenderSegmentInput = {
  timeline: Timeline;
  /** Frames of the whole timeline, and the first and last one to draw. */
  durationInFrames: number;
  frameRange: [number, number];
  outFile: string;
  onFrames: (framesDone: number) => void;
  signal: AbortSignal;
};

/** Fixed for all segments, or they could not be joined without encoding them again. Part of every segment's hash. */
export const encoderSettings = {
  codec: "h264",
  crf: 20,
  x264Preset: "veryfast",
  pixelFormat: "yuv420p",
  // Remotion's JPEG default would give full-range colour.
  imageFormat: "png",
  colorSpace: "bt709",
} as const;

/** A frame may wait for a font or a seek; a whole segment of them may wait behind a busy machine. */
const frameTimeoutMs = 60_000;

/** Draws some frames of a timeline with plain Remotion into a silent H.264 file. Throws RENDER_FAILED, CANCELLED. */
export async function renderSegment(input: RenderSegmentInput): Promise<void> {
  const { renderMedia, makeCancelSignal } = await import("@remotion/renderer");
  const { executable, chromeMode } = findBrowser();
  const props: TimelineProps = { timeline: input.timeline, mediaBaseUrl: await getMediaBaseUrl() };
  const { cancelSignal, cancel } = makeCancelSignal();
  input.signal.addEventListener("abort", cancel, { once: true });

  try {
    await renderMedia({
      ...encoderSettings,
      muted: true,
      composition: {
        id: "timeline",
        width: input.timeline.width,
        height: input.timeline.height,
        fps: input.timeline.fps,
        durationInFrames: input.durationInFrames,
        props,
        defaultProps: {},
        defaultCodec: null,
        defaultOutName: null,
        defaultVideoImageFormat: null,
        defaultPixelFormat: null,
        defaultProResProfile: null,
        defaultSampleRate: null,
      },
      inputProps: props,
      frameRange: input.frameRange,
      serveUrl: await getRemotionBundle(),
      outputLocation: input.outFile,
      puppeteerInstance: await getWarmBrowser(),
      browserExecutable: executable,
      chromeMode,
      chromiumOptions: { enableMultiProcessOnLinux: true },
      concurrency: env.renderConcurrency,
      timeoutInMilliseconds: frameTimeoutMs,
      onProgress: ({ renderedFrames }) => input.onFrames(renderedFrames),
      cancelSignal,
      logLevel: "error",
    });
  } catch (error) {
    await closeBrowser();
    if (input.signal.aborted) throw new AppError("CANCELLED", "The render was cancelled.", { cause: error });

    const reason = error instanceof Error ? error.message : String(error);
    throw new AppError("RENDER_FAILED", `The picture could not be drawn: ${reason}`, { cause: error });
  } finally {
    input.signal.removeEventListener("abort", cancel);
  }
}

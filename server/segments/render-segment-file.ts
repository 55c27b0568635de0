import path from "node:path";
import type { Background, Timeline } from "@/remotion/timeline/schema";
import { getVideoEncoder } from "@/server/adapters/ffmpeg/choose-encoder";
import { renderLayeredSegment } from "@/server/adapters/renderer/layered/render-layered-segment";
import { renderWithRemotion } from "@/server/adapters/renderer/render-with-remotion";
import { getStore } from "@/server/adapters/storage/store";
import { env } from "@/server/env";
import { AppError } from "@/server/errors";
import type { SegmentSettings, Segment } from "./planned-segment";
import { produceBackdrop } from "./produce-backdrop";

type DrawInput = {
  segment: Segment;
  drawing: SegmentSettings;
  renderId: string;
  /** Alone in a folder that is removed afterwards. */
  outFile: string;
  signal: AbortSignal;
  onFrames: (framesDone: number) => void;
};

/** Draws a segment with the render's renderer. Throws RENDER_FAILED, CANCELLED, BROWSER_MISSING, STORAGE_FULL. */
export async function renderSegmentFile(input: DrawInput): Promise<void> {
  const { segment, drawing, outFile, signal, onFrames } = input;
  const { renderer, encoder, settings } = drawing;
  if (renderer === "reference") {
    const tabs = env.renderConcurrency;
    await renderWithRemotion({ ...segment, settings, tabs, outFile, signal, onFrames });
    return;
  }

  const background = segment.timeline.scenes.at(-1)?.background;
  if (!background || !encoder)
    throw new AppError("INTERNAL", "A layered segment needs a scene and an encoder.");

  await renderLayeredSegment({
    timeline: segment.timeline,
    settings,
    encoder: await getVideoEncoder(encoder),
    sourceFile: await fetchSource(background, segment.timeline, input),
    directory: path.dirname(outFile),
    outFile,
    signal,
    onFrames,
  }).catch((error: unknown) => {
    throw background.kind === "footage" ? explainDamagedClip(error) : error;
  });
}

/** What ffmpeg says of a file whose header is sound and whose pictures are not; trying again would not mend it. */
const damaged = /cannot determine format of input|invalid data found|error while decoding/i;

function explainDamagedClip(error: unknown): unknown {
  if (!(error instanceof AppError) || error.code !== "RENDER_FAILED" || !damaged.test(error.message)) {
    return error;
  }

  return new AppError("INVALID_INPUT", error.message, {
    userMessage: "its clip is damaged and cannot be decoded; replace the file.",
    cause: error,
  });
}

async function fetchSource(
  background: Background,
  timeline: Timeline,
  { drawing, renderId, signal }: DrawInput,
) {
  const store = await getStore();
  if (background.kind !== "backdrop") return store.fetchLocal(background.assetKey);

  const { scale } = drawing.settings;
  const loop = await produceBackdrop({ background, timeline, scale, renderId, signal });

  return store.fetchLocal(loop.storageKey);
}

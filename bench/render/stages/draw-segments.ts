import { mkdir } from "node:fs/promises";
import path from "node:path";
import pLimit from "p-limit";
import type { EncodingSettings } from "@/server/adapters/ffmpeg/encoding-settings";
import { libx264 } from "@/server/adapters/ffmpeg/video-encoders";
import {
  renderLayeredSegment,
  takeOutgoingClip,
} from "@/server/adapters/renderer/layered/render-layered-segment";
import { env } from "@/server/env";
import { buildSegment } from "@/server/segments/build-segment";
import { type StageInput, withSourceFile } from "./stage-input";

/** Draws a reel's segments, as many at once as a worker does, and gives their files in order. */
export async function drawSegments(
  { timeline, directory, scale }: StageInput,
  settings: EncodingSettings,
): Promise<string[]> {
  const inTurn = pLimit(env.renderSegmentsAtOnce);
  const drawSegment = async (position: number) => {
    const segmentDirectory = path.join(directory, `segment-${position}-crf-${settings.crf}`);
    const outFile = path.join(segmentDirectory, "segment.mp4");
    const segment = buildSegment(timeline, position);
    const { signal } = new AbortController();
    const shared = { timeline: segment.timeline, settings, outFile, signal };
    const background = segment.timeline.scenes.at(-1)?.background;
    if (!background) throw new Error("A segment needs a scene.");

    await mkdir(segmentDirectory);
    const outgoingClip = await takeOutgoingClip(shared);
    await withSourceFile(background, { timeline, directory, scale }, (sourceFile) =>
      renderLayeredSegment({
        ...shared,
        ...{ sourceFile, outgoingClip, encoder: libx264 },
        onFrames: () => undefined,
      }),
    );

    return outFile;
  };

  return Promise.all([...timeline.scenes.keys()].map((position) => inTurn(drawSegment, position)));
}

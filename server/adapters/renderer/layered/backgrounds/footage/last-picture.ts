import { readFile } from "node:fs/promises";
import { clipDurationInFrames } from "@/remotion/backgrounds/geometry";
import type { FootageBackground } from "@/remotion/timeline/schema";
import { msToFrames } from "@/remotion/timing";
import { getOutputSize } from "@/server/adapters/ffmpeg/encoding-settings";
import { runCapableFfmpeg } from "@/server/adapters/ffmpeg/spawn-ffmpeg";
import type { Picture } from "../../pixels/picture";
import type { BackgroundRequest } from "../background-input";
import { buildFootageFilter, openClip } from "./footage-input";
import { probeClip } from "./probe-clip";

const toRgba =
  "scale=in_color_matrix=bt709:in_range=tv:flags=bilinear+accurate_rnd+full_chroma_int,format=rgba";

/**
 * The picture of a clip in the last frame of a scene, opaque and of the output's size. ffmpeg passes it in `rawFile`. Throws
 * what `probeClip` and `runCapableFfmpeg` throw.
 */
export async function takeLastPicture(
  request: BackgroundRequest<FootageBackground>,
  rawFile: string,
): Promise<Picture> {
  const { background, timeline, scale, durationInFrames, sourceFile, signal } = request;
  const size = getOutputSize(timeline, scale);
  const lastFrame = durationInFrames - 1;
  const passInFrames = clipDurationInFrames(background, timeline.fps);
  const frameOfPass =
    background.whenTooShort === "loop" ? lastFrame % passInFrames : Math.min(lastFrame, passInFrames - 1);
  const trimInFrames =
    msToFrames(background.trimStartMs, timeline.fps) + frameOfPass * background.playbackRate;
  const filter = buildFootageFilter({
    ...{ background, timeline, size, trimInFrames },
    facts: await probeClip(sourceFile, signal),
    ...{ passInFrames: 1, durationInFrames: 1, timesOpened: 1 },
  });

  await runCapableFfmpeg({
    args: [
      ...openClip(sourceFile, trimInFrames / timeline.fps),
      ...["-filter_complex", `${filter};[background]${toRgba}[picture]`, "-map", "[picture]"],
      ...["-frames:v", "1", "-f", "rawvideo", rawFile],
    ],
    signal,
  });

  return { data: await readFile(rawFile), ...size };
}

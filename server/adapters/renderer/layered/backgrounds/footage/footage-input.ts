import { clipDurationInFrames } from "@/remotion/backgrounds/footage-clip";
import { msToFrames } from "@/remotion/timing";
import type { FootageBackground } from "@/remotion/timeline/schema";
import { getOutputSize } from "@/server/adapters/ffmpeg/encoding-settings";
import { type BackgroundInput, type BackgroundRequest } from "../background-input";
import { buildFootageFilter } from "./footage-filter";
import { probeClip } from "./probe-clip";

/** Decoding starts this long before the trim point: the picture that is nearest to it may be an earlier one. */
const leadInSeconds = 1;

/** The `loop` filter keeps a pass in memory, as raw pictures. */
const maxLoopBytes = 256 * 1024 * 1024;

/** A clip as `<FootageBackground>` shows it: trimmed, fitted, and looped or held where it is too short. */
export async function buildFootageInput(
  request: BackgroundRequest<FootageBackground>,
): Promise<BackgroundInput> {
  const { background, timeline, durationInFrames, sourceFile, signal } = request;
  const facts = await probeClip(sourceFile, signal);
  const size = getOutputSize(request.timeline, request.scale);
  const trimInFrames = msToFrames(background.trimStartMs, timeline.fps);
  const passInFrames = Math.min(durationInFrames, clipDurationInFrames(background, timeline.fps));
  const passBytes = passInFrames * size.width * size.height * 1.5;
  const passes = background.whenTooShort === "loop" ? Math.ceil(durationInFrames / passInFrames) : 1;
  const timesOpened = passBytes > maxLoopBytes ? passes : 1;

  return {
    inputs: Array.from({ length: timesOpened }, () => openClip(sourceFile, trimInFrames / timeline.fps)),
    filter: buildFootageFilter({
      background,
      timeline,
      facts,
      size,
      trimInFrames,
      passInFrames,
      durationInFrames,
      timesOpened,
    }),
    stepInFrames: 1,
  };
}

/** Seeks to a key frame before `seconds` on the clip's own clock, and keeps that clock for `chooseFrames`. */
function openClip(file: string, seconds: number): string[] {
  const start = seconds - leadInSeconds;
  const seek = start > 0 ? ["-noaccurate_seek", "-seek_timestamp", "1", "-ss", start.toFixed(3)] : [];

  return ["-copyts", "-fflags", "+genpts", ...seek, "-i", file];
}

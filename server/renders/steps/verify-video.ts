import { getOutputSize } from "@/server/adapters/ffmpeg/encoding-settings";
import { probeMedia } from "@/server/adapters/ffmpeg/probe-media";
import { measureLevels } from "@/server/audio/mix/measure-levels";
import { silenceLufs } from "@/server/audio/signal/loudness";
import { AppError } from "@/server/errors";

type Expectation = {
  fps: number;
  durationInFrames: number;
  width: number;
  height: number;
  /** Pixels of the file per pixel of the plan's size. */
  scale: number;
  /** null for a video without a sound. */
  targetLufs: number | null;
};

export type VerifiedVideo = {
  durationMs: number;
  frameCount: number;
  integratedLufs: number;
  truePeakDb: number;
};

/**
 * Checks a finished file against its plan: both streams, size, every frame there, length within one frame, loudness
 * within 0.5 LU, true peak (ITU-R BS.1770) at most -1 dBTP. Returns the measurements; throws VERIFICATION_FAILED.
 */
export async function verifyVideo(file: string, plan: Expectation): Promise<VerifiedVideo> {
  const facts = await probeMedia(file);
  if (!facts.video || !facts.audio) fail(`it has ${facts.video ? "no sound" : "no picture"}`);

  const { video, audio } = facts;
  const frameMs = 1000 / plan.fps;
  const plannedMs = plan.durationInFrames * frameMs;
  const size = getOutputSize(plan, plan.scale);
  if (video.width !== size.width || video.height !== size.height) {
    fail(`its size is ${video.width}x${video.height} and should be ${size.width}x${size.height}`);
  }
  if (video.frameCount !== plan.durationInFrames) {
    fail(`it has ${video.frameCount} frames and should have ${plan.durationInFrames}`);
  }
  for (const durationMs of [facts.durationMs, audio.durationMs]) {
    if (Math.abs(durationMs - plannedMs) > frameMs) {
      fail(`it lasts ${durationMs.toFixed(0)} ms and should last ${plannedMs.toFixed(0)} ms`);
    }
  }

  const { integratedLufs, truePeakDb } = await measureLevels(file);
  if (Math.abs(integratedLufs - (plan.targetLufs ?? silenceLufs)) > 0.5)
    fail(`its loudness is ${integratedLufs.toFixed(1)} LUFS`);
  if (truePeakDb > -1) fail(`its true peak is ${truePeakDb.toFixed(1)} dBTP`);

  return { durationMs: facts.durationMs, frameCount: video.frameCount, integratedLufs, truePeakDb };
}

function fail(what: string): never {
  throw new AppError("VERIFICATION_FAILED", `The finished video is wrong and was thrown away: ${what}.`);
}

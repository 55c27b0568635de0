import { chooseWorkingEncoder, getVideoEncoder } from "@/server/adapters/ffmpeg/choose-encoder";
import { hardwareEncoders, libx264, type VideoEncoder } from "@/server/adapters/ffmpeg/video-encoders";
import { env } from "@/server/env";

let chosen: Promise<VideoEncoder> | undefined;

/**
 * The encoder for a new render, chosen once per process: the one that `VIDEO_ENCODER` names, or, where this machine
 * renders alone, a hardware encoder that passes a test, else libx264. A render keeps its encoder: record the name with it.
 * Throws CONFIGURATION_INVALID if the named encoder does not work.
 */
export function chooseVideoEncoder(): Promise<VideoEncoder> {
  chosen ??= choose();

  return chosen;
}

async function choose(): Promise<VideoEncoder> {
  if (env.videoEncoder !== "auto") return getVideoEncoder(env.videoEncoder);
  // Machines that share a database must all be able to continue each other's renders.
  if (env.databaseUrl || env.inngest) return libx264;

  return chooseWorkingEncoder(hardwareEncoders);
}

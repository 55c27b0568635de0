import { AppError } from "@/server/errors";
import { log } from "@/server/log";
import { getCapableFfmpeg } from "./find-ffmpeg";
import { probeEncoder } from "./probe-encoder";
import { hardwareEncoders, hasDevice, libx264, type VideoEncoder } from "./video-encoders";

/** The encoder that a render recorded. Throws CONFIGURATION_INVALID if it does not work on this machine. */
export async function getVideoEncoder(name: string): Promise<VideoEncoder> {
  const encoder = [libx264, ...hardwareEncoders].find((candidate) => candidate.name === name);
  const problem = encoder ? await findProblem(encoder) : "there is no such encoder";
  if (encoder && !problem) return encoder;

  throw new AppError(
    "CONFIGURATION_INVALID",
    `The video encoder ${name} does not work on this machine (${problem}): use VIDEO_ENCODER=libx264.`,
  );
}

/** The first of the candidates that works on this machine, else libx264. */
export async function chooseWorkingEncoder(candidates: VideoEncoder[]): Promise<VideoEncoder> {
  const { features } = await getCapableFfmpeg();

  for (const encoder of candidates.filter(({ name }) => features.has(name))) {
    const problem = await findProblem(encoder);
    if (!problem) return encoder;
    log.info({ encoder: encoder.name, problem }, "a hardware encoder does not work here");
  }

  return libx264;
}

const problems = new Map<VideoEncoder, Promise<string | undefined>>();

function findProblem(encoder: VideoEncoder): Promise<string | undefined> {
  if (encoder === libx264) return Promise.resolve(undefined);

  const problem = problems.get(encoder) ?? (hasDevice(encoder) ? probeEncoder(encoder) : noDevice());
  problems.set(encoder, problem);

  return problem;
}

function noDevice(): Promise<string> {
  return Promise.resolve("the machine has no such device");
}

import { AppError } from "@/server/errors";
import { runFfmpeg } from "./run-ffmpeg";

/** Twenty minutes of 48 kHz stereo as 32-bit floats. */
const maxBytes = 20 * 60 * 48_000 * 2 * 4;

/** The first audio stream of a file as 48 kHz stereo samples, -1..1. Throws INVALID_INPUT if there is none. */
export async function decodeAudio(
  file: string,
): Promise<{ left: Float32Array; right: Float32Array; sampleRate: number }> {
  const { stdout } = await runFfmpeg(
    "ffmpeg",
    [
      "-v",
      "error",
      "-i",
      file,
      "-map",
      "0:a:0",
      "-ac",
      "2",
      "-ar",
      "48000",
      "-f",
      "f32le",
      "-c:a",
      "pcm_f32le",
      "-",
    ],
    { maxOutputBytes: maxBytes },
  ).catch((error: unknown) => {
    throw new AppError(
      "INVALID_INPUT",
      `${file} holds no sound that can be read (or more than 20 minutes of it).`,
      {
        cause: error,
      },
    );
  });
  const frames = Math.floor(stdout.byteLength / 8);
  const left = new Float32Array(frames);
  const right = new Float32Array(frames);
  for (let frame = 0; frame < frames; frame += 1) {
    left[frame] = stdout.readFloatLE(frame * 8);
    right[frame] = stdout.readFloatLE(frame * 8 + 4);
  }

  return { left, right, sampleRate: 48_000 };
}

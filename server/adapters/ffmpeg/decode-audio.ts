import { AppError } from "@/server/errors";
import { runFfmpeg } from "./run-ffmpeg";

const bytesPerFrame = 2 * 3;
/** Twenty minutes of 48 kHz stereo in 24 bits. */
const maxOutputBytes = 20 * 60 * 48_000 * bytesPerFrame;

/** The first audio stream of a file as 48 kHz stereo samples, -1..1. Throws INVALID_INPUT if there is none. */
export async function decodeAudio(
  file: string,
): Promise<{ left: Float32Array; right: Float32Array; sampleRate: number }> {
  // Remotion's ffmpeg writes no raw samples: a WAV header comes first, its sizes unknown because it goes into a pipe.
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
      "-c:a",
      "pcm_s24le",
      "-f",
      "wav",
      "-",
    ],
    { maxOutputBytes },
  ).catch((error: unknown) => {
    throw new AppError(
      "INVALID_INPUT",
      `${file} holds no sound that can be read (or more than 20 minutes of it).`,
      { cause: error },
    );
  });
  const samples = stdout.subarray(stdout.indexOf("data") + 8);
  const frames = Math.floor(samples.length / bytesPerFrame);
  const left = new Float32Array(frames);
  const right = new Float32Array(frames);
  for (let frame = 0; frame < frames; frame += 1) {
    left[frame] = samples.readIntLE(frame * bytesPerFrame, 3) / 0x800000;
    right[frame] = samples.readIntLE(frame * bytesPerFrame + 3, 3) / 0x800000;
  }

  return { left, right, sampleRate: 48_000 };
}

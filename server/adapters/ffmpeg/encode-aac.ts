import { runFfmpeg } from "./run-ffmpeg";

/**
 * Encodes a WAV file as AAC, 192 kbit/s, in an MP4. By Fraunhofer's encoder: ffmpeg's own made peaks of up to +1.9 dBTP out of
 * mixes at -1.6 dBTP. Throws what `runFfmpeg` throws.
 */
export async function encodeAac(wavFile: string, outFile: string, signal: AbortSignal): Promise<void> {
  await runFfmpeg(
    "ffmpeg",
    [
      ...["-v", "error", "-y", "-i", wavFile],
      ...["-c:a", "libfdk_aac", "-b:a", "192k", "-f", "mp4"],
      outFile,
    ],
    { signal },
  );
}

import { writeFile } from "node:fs/promises";
import path from "node:path";
import { AppError } from "@/server/errors";
import { oneThread, probeTimeoutMs, readingOptions } from "./reading-options";
import { runFfmpeg } from "./run-ffmpeg";

/**
 * Writes the first audio stream of a file as a WAV file: 48 kHz, stereo, 24 bits, 17 MB a minute. Throws INVALID_INPUT if
 * there is none or it cannot be read, STORAGE_FULL, CANCELLED.
 */
export async function decodeToWav(file: string, wavFile: string, signal?: AbortSignal): Promise<void> {
  await runFfmpeg(
    "ffmpeg",
    [
      ...["-v", "error", "-y", ...readingOptions(), "-i", file],
      ...["-map", "0:a:0", "-ac", "2", "-ar", "48000", "-c:a", "pcm_s24le", "-f", "wav", wavFile],
    ],
    { signal },
  ).catch((error: unknown) => {
    if (!(error instanceof AppError && error.code === "RENDER_FAILED")) throw error;
    throw new AppError("INVALID_INPUT", "The sound cannot be read.", { cause: error });
  });
}

/**
 * Encodes a WAV file as AAC, 192 kbit/s, in an MP4. Uses Fraunhofer's encoder: ffmpeg's own turned mixes at -1.6 dBTP into peaks
 * of up to +1.9 dBTP. Throws what `runFfmpeg` throws.
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

/** The picture of a clip at `atMs`, as a PNG. Throws RENDER_FAILED, CANCELLED. */
export async function grabPicture(file: string, atMs: number, signal: AbortSignal): Promise<Buffer> {
  const { stdout } = await runFfmpeg(
    "ffmpeg",
    [
      ...["-v", "error", ...readingOptions(), ...oneThread, "-ss", String(atMs / 1000), "-i", file],
      ...["-map", "0:v:0", "-frames:v", "1", "-f", "image2pipe", "-c:v", "png", "-"],
    ],
    { signal, maxOutputBytes: 512 * 1024 * 1024, timeoutMs: probeTimeoutMs },
  );

  // In a clip of a single picture, none begins after the start.
  return stdout.length === 0 && atMs > 0 ? grabPicture(file, 0, signal) : stdout;
}

type JoinInput = {
  /** H.264 files made with the same encoder settings, in order. */
  segmentFiles: string[];
  /** AAC of the whole video: pieces of AAC cannot be joined without clicks. */
  audioFile: string;
  durationMs: number;
  title: string;
  outFile: string;
};

/**
 * Joins the segments and adds the sound without re-encoding, into one MP4 that starts to play before it is fully loaded.
 */
export async function joinFiles(input: JoinInput): Promise<void> {
  const listFile = path.join(path.dirname(input.outFile), "segments.txt");
  await writeFile(
    listFile,
    input.segmentFiles.map((file) => `file '${file.replaceAll("'", "'\\''")}'\n`).join(""),
  );

  await runFfmpeg("ffmpeg", [
    ...["-v", "error", "-y"],
    ...["-f", "concat", "-safe", "0", "-i", listFile],
    ...["-i", input.audioFile],
    ...["-map", "0:v:0", "-map", "1:a:0"],
    ...["-c", "copy"],
    ...["-t", (input.durationMs / 1000).toFixed(3)],
    ...["-metadata", `title=${input.title}`],
    ...["-movflags", "+faststart", "-f", "mp4"],
    input.outFile,
  ]);
}

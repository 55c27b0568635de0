import { runFfmpeg } from "./run-ffmpeg";

/** One picture of a clip, at a moment of it, as a PNG. Throws RENDER_FAILED, CANCELLED. */
export async function grabPicture(file: string, atMs: number, signal: AbortSignal): Promise<Buffer> {
  const { stdout } = await runFfmpeg(
    "ffmpeg",
    [
      ...["-v", "error", "-protocol_whitelist", "file,pipe", "-ss", String(atMs / 1000), "-i", file],
      ...["-map", "0:v:0", "-frames:v", "1", "-f", "image2pipe", "-c:v", "png", "-"],
    ],
    { signal, maxOutputBytes: 512 * 1024 * 1024 },
  );

  return stdout;
}

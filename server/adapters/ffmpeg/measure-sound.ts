import { oneThread, probeTimeoutMs, readingOptions } from "./reading-options";
import { runFfmpeg } from "./run-ffmpeg";

/** ffprobe prints one line for each decoded block of sound: some 7 MB an hour. */
const maxOutputBytes = 32 * 1024 * 1024;

/** The length of a file's first audio stream in milliseconds, measured by decoding all of it. Throws what `runFfmpeg` throws. */
export async function measureSound(file: string, signal?: AbortSignal): Promise<number> {
  const { stdout } = await runFfmpeg(
    "ffprobe",
    [
      ...["-v", "error", ...readingOptions(), ...oneThread, "-select_streams", "a:0"],
      ...["-show_entries", "frame=duration_time", "-print_format", "csv=p=0", file],
    ],
    { signal, maxOutputBytes, timeoutMs: probeTimeoutMs },
  );
  const seconds = stdout
    .toString()
    .split("\n")
    .reduce((sum, line) => sum + (Number.parseFloat(line) || 0), 0);

  return seconds * 1000;
}

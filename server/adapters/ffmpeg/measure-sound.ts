import { oneThread, probeTimeoutMs, readingOptions } from "./reading-options";
import { runFfmpeg } from "./run-ffmpeg";

/** One line for each decoded block of sound: an hour is some 7 MB. */
const maxOutputBytes = 32 * 1024 * 1024;

/** How long the first audio stream of a file is, by decoding all of it, in milliseconds. Throws what ffprobe fails with. */
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

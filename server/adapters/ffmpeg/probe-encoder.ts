import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { z } from "zod";
import { runFfmpeg } from "./run-ffmpeg";
import { runCapableFfmpeg } from "./spawn-ffmpeg";
import type { VideoEncoder } from "./video-encoders";

const timeoutMs = 10_000;
const frameCount = 30;

const probeSchema = z.object({ streams: z.array(z.record(z.string(), z.unknown())).length(1) });
const expected = {
  codec_name: "h264",
  width: 320,
  height: 180,
  pix_fmt: "yuv420p",
  color_range: "tv",
  color_space: "bt709",
  color_transfer: "bt709",
  color_primaries: "bt709",
  nb_read_frames: String(frameCount),
};

/**
 * Encodes one second with our arguments and decodes it again. Returns what is wrong with the encoder on this machine, or
 * undefined. Drivers promise more than they deliver, so only a file proves it.
 */
export async function probeEncoder(encoder: VideoEncoder): Promise<string | undefined> {
  const directory = await mkdtemp(path.join(tmpdir(), "offcamera-encoder-"));
  const file = path.join(directory, "test.mp4");
  const signal = AbortSignal.timeout(timeoutMs);

  try {
    await runCapableFfmpeg({
      args: [
        ...encoder.inputArguments,
        ...["-f", "lavfi", "-i", `testsrc2=s=320x180:r=30,${encoder.finalFilter}`],
        ...encoder.toArguments({ scale: 1, crf: 20, x264Preset: "veryfast" }, 30),
        ...["-frames:v", String(frameCount), file],
      ],
      signal,
    });
    const { stdout } = await runFfmpeg(
      "ffprobe",
      ["-v", "error", "-count_frames", "-print_format", "json", "-show_streams", file],
      { signal },
    );
    const [stream = {}] = probeSchema.parse(JSON.parse(stdout.toString())).streams;
    const wrong = Object.entries(expected).filter(([key, value]) => stream[key] !== value);

    return wrong.length === 0
      ? undefined
      : wrong.map(([key, value]) => `${key} is ${String(stream[key])}, not ${value}`).join(", ");
  } catch (error) {
    if (signal.aborted) return `it took more than ${timeoutMs / 1000} seconds`;

    return error instanceof Error ? error.message : String(error);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

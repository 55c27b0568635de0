import { z } from "zod";
import { oneThread, probeTimeoutMs, readingOptions } from "@/server/adapters/ffmpeg/reading-options";
import { runFfmpeg } from "@/server/adapters/ffmpeg/run-ffmpeg";
import { AppError } from "@/server/errors";

const clipSchema = z.object({
  streams: z.tuple([
    z.object({
      width: z.number(),
      height: z.number(),
      time_base: z.string().regex(/^\d+\/\d+$/),
      sample_aspect_ratio: z.string().default("1:1"),
      pix_fmt: z.string().default("yuv420p"),
      color_space: z.string().default("unknown"),
      color_transfer: z.string().default("unknown"),
      color_primaries: z.string().default("unknown"),
      color_range: z.string().default("unknown"),
    }),
  ]),
});

export type ClipFacts = {
  /** A tick of the clip's clock: `numerator / denominator` seconds. */
  timeBase: { numerator: number; denominator: number };
  /** Height in square pixels, before any rotation flag is applied. */
  squareHeight: number;
  /** This and the following by ffprobe's names; "unknown" if the file does not say. */
  pixelFormat: string;
  colorSpace: string;
  colorTransfer: string;
  colorPrimaries: string;
  colorRange: string;
};

/** Clock and colours of a clip's picture. Throws INVALID_INPUT if it has no picture, and what `runFfmpeg` throws. */
export async function probeClip(file: string, signal: AbortSignal): Promise<ClipFacts> {
  const { stdout } = await runFfmpeg(
    "ffprobe",
    [
      ...["-v", "error", ...readingOptions(), ...oneThread],
      ...["-select_streams", "v:0", "-print_format", "json", "-show_streams", file],
    ],
    { signal, timeoutMs: probeTimeoutMs },
  );
  const result = clipSchema.safeParse(JSON.parse(stdout.toString()));
  if (!result.success) {
    throw new AppError("INVALID_INPUT", "The clip holds no moving picture that can be read.", {
      cause: result.error,
    });
  }
  const [stream] = result.data.streams;
  const [numerator = 1, denominator = 1] = stream.time_base.split("/").map(Number);
  const [across = 1, down = 1] = stream.sample_aspect_ratio.split(":").map(Number);

  return {
    timeBase: { numerator, denominator },
    // Remotion widens a picture of wide pixels, and heightens a picture of narrow pixels.
    squareHeight: across > 0 && across < down ? Math.ceil((stream.height * down) / across) : stream.height,
    pixelFormat: stream.pix_fmt,
    colorSpace: stream.color_space,
    colorTransfer: stream.color_transfer,
    colorPrimaries: stream.color_primaries,
    colorRange: stream.color_range,
  };
}

import path from "node:path";
import { z } from "zod";
import { AppError } from "@/server/errors";
import { oneThread, probeTimeoutMs, readingOptions } from "./reading-options";
import { runFfmpeg } from "./run-ffmpeg";

const numberText = z.coerce.number();
const probeSchema = z.object({
  format: z.object({ duration: numberText.optional() }),
  streams: z.array(
    z.object({
      codec_type: z.string(),
      codec_name: z.string().optional(),
      width: z.number().optional(),
      height: z.number().optional(),
      nb_read_packets: numberText.optional(),
      r_frame_rate: z.string().optional(),
      duration: numberText.optional(),
      side_data_list: z.array(z.object({ rotation: z.number().optional() }).loose()).optional(),
    }),
  ),
});

export type MediaFacts = {
  durationMs: number;
  video?: {
    codec: string;
    width: number;
    height: number;
    frameCount: number;
    fps: number;
    /** Length of the picture stream alone, if the file states it. */
    durationMs?: number;
  };
  audio?: { codec: string; durationMs: number };
};

type ProbeOptions = {
  signal?: AbortSignal;
  /** Formats that may be read, by ffmpeg's names. Without them, all formats for clips and sound. */
  formats?: string[];
};

/**
 * Length, streams and exact number of frames of a media file, from ffprobe. Width and height are as displayed, with the
 * rotation flag applied. Throws INVALID_INPUT if the file cannot be read.
 */
export async function probeMedia(file: string, { signal, formats }: ProbeOptions = {}): Promise<MediaFacts> {
  const { stdout } = await runFfmpeg(
    "ffprobe",
    [
      ...["-v", "error", ...readingOptions(formats), ...oneThread],
      ...["-count_packets", "-print_format", "json", "-show_format", "-show_streams", file],
    ],
    { signal, timeoutMs: probeTimeoutMs },
  ).catch((error: unknown) => {
    if (signal?.aborted) throw error;
    throw new AppError(
      "INVALID_INPUT",
      `${path.basename(file)} is not a video or audio file that can be read.`,
      {
        cause: error,
      },
    );
  });
  const { format, streams } = probeSchema.parse(JSON.parse(stdout.toString()));
  const video = streams.find((stream) => stream.codec_type === "video");
  const audio = streams.find((stream) => stream.codec_type === "audio");
  const isTurned = (video?.side_data_list ?? []).some(({ rotation }) => Math.abs(rotation ?? 0) % 180 === 90);
  const [framesPerUnit = 0, unit = 1] = (video?.r_frame_rate ?? "0/1").split("/").map(Number);

  return {
    durationMs: (format.duration ?? 0) * 1000,
    video: video && {
      codec: video.codec_name ?? "unknown",
      width: (isTurned ? video.height : video.width) ?? 0,
      height: (isTurned ? video.width : video.height) ?? 0,
      frameCount: video.nb_read_packets ?? 0,
      fps: framesPerUnit / unit,
      durationMs: video.duration && video.duration * 1000,
    },
    audio: audio && { codec: audio.codec_name ?? "unknown", durationMs: (audio.duration ?? 0) * 1000 },
  };
}

import { z } from "zod";
import { oneThread, probeTimeoutMs, readingOptions } from "./reading-options";
import { runFfmpeg } from "./run-ffmpeg";

const seconds = z.coerce.number().optional();
const endingSchema = z.object({
  packets: z
    .array(z.object({ codec_type: z.string(), pts_time: seconds, duration_time: seconds }))
    .default([]),
});
const framesSchema = z.object({
  frames: z.array(z.object({ best_effort_timestamp_time: seconds, duration_time: seconds })).default([]),
});

/** How far before the end to look for packets, and how far before the last packet to decode frames. */
const lookBack = { packetSeconds: 10, frameSeconds: 2 };

export type Ending = {
  /** Where the last packet of any stream ends. */
  anyEndMs: number;
  /** Where the last packet of the picture ends. */
  pictureEndMs: number;
  /** Where the last picture that could be decoded ends. */
  decodedEndMs: number;
};

/** Where a clip with a stated length of `durationMs` really ends. All zero if nothing is there. Throws CANCELLED. */
export async function probeEnding(file: string, durationMs: number, signal: AbortSignal): Promise<Ending> {
  const probe = async (fromSeconds: number, args: string[]): Promise<unknown> => {
    const { stdout } = await runFfmpeg(
      "ffprobe",
      [
        ...["-v", "error", ...readingOptions(), ...oneThread, "-print_format", "json"],
        ...["-read_intervals", `${Math.max(0, fromSeconds)}%`, ...args, file],
      ],
      { signal, timeoutMs: probeTimeoutMs },
    );

    return JSON.parse(stdout.toString());
  };

  const { packets } = endingSchema.parse(
    await probe(durationMs / 1000 - lookBack.packetSeconds, [
      ...["-show_entries", "packet=codec_type,pts_time,duration_time"],
    ]),
  );
  const pictures = packets.filter(({ codec_type }) => codec_type === "video");
  const pictureEndMs = findEnd(pictures.map(({ pts_time, duration_time }) => [pts_time, duration_time]));
  const { frames } = framesSchema.parse(
    await probe(pictureEndMs / 1000 - lookBack.frameSeconds, [
      ...["-select_streams", "v:0", "-show_entries", "frame=best_effort_timestamp_time,duration_time"],
    ]),
  );

  return {
    anyEndMs: findEnd(packets.map(({ pts_time, duration_time }) => [pts_time, duration_time])),
    pictureEndMs,
    decodedEndMs: findEnd(
      frames.map(({ best_effort_timestamp_time, duration_time }) => [
        best_effort_timestamp_time,
        duration_time,
      ]),
    ),
  };
}

function findEnd(spans: [startSeconds: number | undefined, lengthSeconds: number | undefined][]): number {
  return spans.reduce((end, [start = 0, length = 0]) => Math.max(end, (start + length) * 1000), 0);
}

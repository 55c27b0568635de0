import { probeEnding } from "@/server/adapters/ffmpeg/probe-ending";
import { type MediaFacts, probeMedia } from "@/server/adapters/ffmpeg/probe-media";
import { AppError } from "@/server/errors";
import type { Reject } from "./reject";

const formats = ["mov", "matroska", "webm"];
/** 8192x4320 is the largest that cameras record. A decoder keeps up to seventeen pictures of it. */
const largest = { side: 8192, megapixels: 36 };
/** How much shorter a clip may be than it claims: a frame or two, or more if only the file as a whole states its length. */
const toleranceMs = { ofPicture: 150, ofFile: 1000 };

/**
 * What a clip holds, once its end has been decoded: a truncated file still claims its full length in the header.
 * Returns undefined if there is sound and no picture. Throws what `reject` makes of the reason, and CANCELLED.
 */
export async function measureFootage(
  file: string,
  reject: Reject,
  signal: AbortSignal,
): Promise<{ width: number; height: number; durationMs: number } | undefined> {
  const { video, audio, durationMs } = await probeMedia(file, { signal, formats }).catch((cause: unknown) => {
    throw isCancelled(cause) ? cause : reject("cannot be read as a clip; save or download it again", cause);
  });
  if (!video && audio) return undefined;
  if (!video || video.frameCount === 0) throw reject("has no moving picture; save or download it again");
  if (!(durationMs > 0)) throw reject("does not say how long it is; save it as MP4");
  requireDecodableSize(video, reject);
  if (!(await isWhole(file, { video, durationMs }, signal))) {
    throw reject("is cut off or damaged: its end cannot be decoded; save or download it again");
  }

  return { width: video.width, height: video.height, durationMs: Math.round(durationMs) };
}

function requireDecodableSize({ width, height }: { width: number; height: number }, reject: Reject): void {
  const size = `is ${width}x${height} pixels`;
  if (Math.max(width, height) > largest.side) throw reject(`${size}; make each side at most ${largest.side}`);
  if (width * height > largest.megapixels * 1_000_000) {
    throw reject(`${size}; make it at most ${largest.megapixels} megapixels, such as 7680x4320`);
  }
}

async function isWhole(
  file: string,
  { video, durationMs }: { video: NonNullable<MediaFacts["video"]>; durationMs: number },
  signal: AbortSignal,
): Promise<boolean> {
  const saidMs = video.durationMs ?? durationMs;
  const ending = await probeEnding(file, saidMs, signal).catch((error: unknown) => {
    if (isCancelled(error)) throw error;

    return { anyEndMs: 0, pictureEndMs: 0, decodedEndMs: 0 };
  });
  const isThere = video.durationMs
    ? ending.pictureEndMs >= saidMs - toleranceMs.ofPicture
    : ending.anyEndMs >= saidMs - toleranceMs.ofFile;

  return (
    isThere && ending.decodedEndMs > 0 && ending.decodedEndMs >= ending.pictureEndMs - toleranceMs.ofPicture
  );
}

export function isCancelled(error: unknown): boolean {
  return error instanceof AppError && error.code === "CANCELLED";
}

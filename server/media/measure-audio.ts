import { measureSound } from "@/server/adapters/ffmpeg/measure-sound";
import { probeMedia } from "@/server/adapters/ffmpeg/probe-media";
import { isCancelled } from "./measure-footage";
import type { Reject } from "./reject";
import { maxAudioMs } from "./schema";

const formats = ["mp3", "wav", "flac", "ogg", "aac", "mov", "matroska", "webm"];
/** How much shorter a sound may be than it says. */
const toleranceMs = 1000;
/** They do not say how long they are: ffprobe reckons it from their size. */
const withoutLength = ["audio/mpeg", "audio/aac"];

/** How long a sound is, by decoding all of it. Throws what `reject` makes of the reason, and CANCELLED. */
export async function measureAudio(
  file: string,
  { mimeType, reject }: { mimeType: string; reject: Reject },
  signal: AbortSignal,
): Promise<{ durationMs: number }> {
  const fail = (cause: unknown) => {
    throw isCancelled(cause) ? cause : reject("cannot be read as sound; save or download it again", cause);
  };
  const { audio, durationMs: saidMs } = await probeMedia(file, { signal, formats }).catch(fail);
  if (!audio) throw reject("holds no sound; save or download it again");
  if (saidMs > maxAudioMs) throw reject(tooLong);

  const durationMs = await measureSound(file, signal).catch(fail);
  if (durationMs === 0) throw reject("holds no sound; save or download it again");
  if (durationMs > maxAudioMs) throw reject(tooLong);
  if (!withoutLength.includes(mimeType) && durationMs < saidMs - toleranceMs) {
    throw reject("is cut off or damaged: its end cannot be decoded; save or download it again");
  }

  return { durationMs: Math.round(durationMs) };
}

const tooLong = `is longer than ${maxAudioMs / 60_000} minutes; cut it`;

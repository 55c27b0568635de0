import { AppError } from "../../../errors";

/** A stretch of one phone; `phone` is "pau" for silence. */
export type Segment = { phone: string; startMs: number; endMs: number };

/** Bytes before the sound in the WAV files that flite writes (cst_wave_io.c): the canonical header. */
const WAV_HEADER_IN_BYTES = 44;
const SILENCE = "pau";

/** Reads what `-psdur` prints ("pau:0.110 hh:0.232 …": phones and the seconds at which they end) into spoken phones. */
export function parseSpokenSegments(printed: string): Segment[] {
  const entries = printed.split(/\s+/).filter((entry) => entry !== "");
  let startMs = 0;

  const segments = entries.map((entry) => {
    const [phone = "", endSeconds] = entry.split(":");
    const segment = { phone, startMs, endMs: Number(endSeconds) * 1000 };
    if (!Number.isFinite(segment.endMs))
      throw new AppError("SPEECH_FAILED", `flite printed "${entry}" for a phone`);
    startMs = segment.endMs;

    return segment;
  });

  return segments.filter(({ phone }) => phone !== SILENCE);
}

/** Reads what `-ps` prints for `count` paragraphs: a line each, its phones parted by spaces. */
export function parsePronunciations(printed: string, count: number): string[][] {
  const lines = printed.split("\n").slice(0, -1);
  if (lines.length !== count)
    throw new AppError("SPEECH_FAILED", `flite gave ${lines.length} words for ${count}`);

  return lines.map((line) => line.split(" ").filter((phone) => phone !== "" && phone !== SILENCE));
}

/** The sound of a WAV file as flite writes it (mono, 16 bits) as samples of -1..1. */
export function readSamples(wav: Uint8Array): Float32Array {
  const view = new DataView(wav.buffer, wav.byteOffset, wav.byteLength);
  const length = Math.max(0, (wav.byteLength - WAV_HEADER_IN_BYTES) >> 1);

  return Float32Array.from({ length }, (_, k) => view.getInt16(WAV_HEADER_IN_BYTES + k * 2, true) / 32_768);
}

/** The samples from `startMs` to `endMs`, silence where the recording has none. */
export function cutSamples(
  samples: Float32Array,
  sampleRate: number,
  startMs: number,
  endMs: number,
): Float32Array {
  const firstSample = Math.round((startMs * sampleRate) / 1000);
  const length = Math.round(((endMs - startMs) * sampleRate) / 1000);

  return Float32Array.from({ length }, (_, index) => samples[firstSample + index] ?? 0);
}

/** Louder than this (RMS, -48 dBFS) is heard: flite's pauses lie near -70 dBFS, its softest "f" near -45. */
const AUDIBLE_RMS = 0.004;
const WINDOW_MS = 5;

/**
 * Moves the start of each phone that follows a pause to where it is heard, within the phone. flite counts the silent
 * closure of "k" or "t" to the phone: up to 80 ms in which a caption would run ahead of the voice. `samples` are of
 * the whole recording that the segments count from.
 */
export function sharpenOnsets(segments: Segment[], samples: Float32Array, sampleRate: number): Segment[] {
  return segments.map((segment, index) => {
    const isAfterPause = segment.startMs > (segments[index - 1]?.endMs ?? 0);
    if (!isAfterPause) return segment;

    let startMs = segment.startMs;
    while (startMs + WINDOW_MS < segment.endMs && rmsAt(samples, sampleRate, startMs) < AUDIBLE_RMS)
      startMs += 1;

    return { ...segment, startMs };
  });
}

function rmsAt(samples: Float32Array, sampleRate: number, startMs: number): number {
  const firstSample = Math.round((startMs * sampleRate) / 1000);
  const window = samples.subarray(firstSample, firstSample + (WINDOW_MS * sampleRate) / 1000);
  const energy = window.reduce((sum, sample) => sum + sample * sample, 0);

  return Math.sqrt(energy / Math.max(window.length, 1));
}

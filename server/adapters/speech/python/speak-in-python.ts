import path from "node:path";
import { z } from "zod";
import { AppError } from "../../../errors";
import { askProgram } from "../../processes/ask-program";
import type { LineProgram } from "../../processes/start-program";
import { createSilentClip } from "../silent-clip";
import { CLIP_PAD_MS, type SynthesizedSentence, type SynthesizeSentenceInput } from "../speech-engine";
import { speechFailed } from "../speech-failed";
import { isSaid, speakableWord } from "./speakable-word";

/** Hz of every clip of speak.py. */
export const PYTHON_SAMPLE_RATE = 24_000;

const partSchema = z.object({
  /** Base64 of 32-bit floats, little-endian. */
  samples: z.base64(),
  /** Silence before the part that follows. */
  pauseSamples: z.int().min(0),
  /** First and last sample of each word. */
  words: z.array(z.tuple([z.int(), z.int()])),
});
type Part = z.infer<typeof partSchema>;

/** speak.py, with the Python that has its packages. */
export function toSpeakProgram(python: string, args: string[] = [], timeLimitMs = 120_000): LineProgram {
  return {
    command: python,
    // -I: neither the environment nor the current folder decide what is loaded.
    args: ["-I", speakFile, ...args],
    timeLimitMs,
    idleMs: 5 * 60_000,
  };
}

export const speakFile = path.resolve(/* turbopackIgnore: true */ "server/adapters/speech/python/speak.py");

/**
 * Has speak.py say a sentence, with `options` for its engine; every word has a time, as in speech-engine.ts. `name` names the
 * voice to people, as in `the voice "Heart"`. Throws SPEECH_FAILED, CANCELLED.
 */
export async function speakInPython({
  program,
  input: { words, speed, signal },
  language,
  name,
  options = {},
}: {
  program: LineProgram;
  input: SynthesizeSentenceInput;
  language: string;
  name: string;
  options?: Record<string, string>;
}): Promise<SynthesizedSentence> {
  const speakable = words.map((word) => speakableWord(word, language));
  const spokenWords = joinMarks(speakable);
  if (spokenWords.length === 0) return createSilentClip(words.length, PYTHON_SAMPLE_RATE);

  const text = spokenWords.join(" ");
  const request = { ...options, words: spokenWords, speed };
  const answer = await askProgram(program, request, { signal }).catch((cause: unknown) => {
    // An AppError of its own holds a sentence for people already.
    if (cause instanceof AppError && cause.code !== "INTERNAL") throw cause;
    throw speechFailed({ voice: name, text, cause });
  });
  const clip = joinParts(z.array(partSchema).parse(answer));
  if (clip.words.length !== spokenWords.length) {
    const cause = new Error(`${clip.words.length} times for ${spokenWords.length} words`);
    throw speechFailed({ voice: name, text, cause });
  }

  return { ...clip, words: addUnspokenWords(speakable, clip.words) };
}

/** The words that have a sound; one that is a mark alone gives it to the word before it. */
function joinMarks(words: string[]): string[] {
  const spoken: string[] = [];
  for (const word of words) {
    const last = spoken.at(-1);
    if (isSaid(word)) spoken.push(word);
    else if (last !== undefined && /[\p{L}\p{M}\p{N}/]$/u.test(last)) spoken.splice(-1, 1, last + word);
  }

  return spoken;
}

function joinParts(parts: Part[]): SynthesizedSentence {
  const pieces = parts.map((part) => ({ ...part, samples: decodeSamples(part.samples) }));
  const length = pieces.reduce((sum, { samples, pauseSamples }) => sum + samples.length + pauseSamples, 0);
  const joined = new Float32Array(length);
  const words: SynthesizedSentence["words"] = [];
  let start = 0;
  for (const { samples, pauseSamples, words: spans } of pieces) {
    joined.set(samples, start);
    for (const [first, last] of spans)
      words.push({ startMs: toMs(start + first), endMs: toMs(start + last) });
    start += samples.length + pauseSamples;
  }

  return { samples: joined, sampleRate: PYTHON_SAMPLE_RATE, words };
}

function decodeSamples(base64: string): Float32Array {
  const bytes = Uint8Array.from(Buffer.from(base64, "base64"));

  return new Float32Array(bytes.buffer);
}

/** A word without sound stands, without length, where the word before it ends. */
function addUnspokenWords(words: string[], spoken: SynthesizedSentence["words"]) {
  const times = spoken.values();
  let lastEndMs = CLIP_PAD_MS;

  return words.map((word) => {
    const time = isSaid(word) ? times.next().value : undefined;
    const span = time ?? { startMs: lastEndMs, endMs: lastEndMs };
    lastEndMs = span.endMs;

    return span;
  });
}

function toMs(sample: number): number {
  return (sample * 1000) / PYTHON_SAMPLE_RATE;
}

import path from "node:path";
import { z } from "zod";
import { AppError } from "../../../errors";
import { askProgram, endProgram } from "../../processes/ask-program";
import type { LineProgram } from "../../processes/start-program";
import { requireKnownVoice } from "../require-known-voice";
import { createSilentClip } from "../silent-clip";
import { hasSound, speakableAscii } from "../speakable-ascii";
import { CLIP_PAD_MS, type SpeechEngine, type SynthesizedSentence, type Voice } from "../speech-engine";
import { speechFailed } from "../speech-failed";
import { findHibari } from "./find-hibari";

/** The package's version and our own revision: raise the latter whenever the same words would give another clip. */
const VERSION = "0.2.1-1";
const SAMPLE_RATE = 24_000;

const heart: Voice = {
  id: "heart",
  name: "Heart (natural, American English)",
  language: "en-US",
  gender: "female",
};

const partSchema = z.object({
  /** Base64 of 32-bit floats, little-endian. */
  samples: z.base64(),
  /** Silence before the part that follows. */
  pauseSamples: z.int().min(0),
  /** First and last sample of each word. */
  words: z.array(z.tuple([z.int(), z.int()])),
});
type Part = z.infer<typeof partSchema>;

/** The voice "Heart": hibari in a process of its own (speak.py), where set-up could install it. */
export function createHibariEngine({ find = findHibari } = {}): SpeechEngine {
  return {
    id: "hibari",
    version: VERSION,
    get voices() {
      const { missing } = find();

      return [missing === undefined ? heart : { ...heart, missing }];
    },
    sampleRate: SAMPLE_RATE,

    async synthesizeSentence(input) {
      requireKnownVoice([heart], input);
      const { python, missing } = find();
      if (python === undefined) throw new AppError("CONFIGURATION_INVALID", missing);

      const words = input.words.map(speakableAscii);
      const spokenWords = joinMarks(words);
      if (spokenWords.length === 0) return createSilentClip(words.length, SAMPLE_RATE);

      const text = spokenWords.join(" ");
      const { speed, signal } = input;
      const answer = await askProgram(toProgram(python), { words: spokenWords, speed }, { signal }).catch(
        (cause: unknown) => {
          // What it says in our words is a sentence for people already.
          if (cause instanceof AppError && cause.code !== "INTERNAL") throw cause;
          throw speechFailed({ voice: 'the voice "Heart"', text, cause });
        },
      );
      const clip = joinParts(z.array(partSchema).parse(answer));
      if (clip.words.length !== spokenWords.length) {
        const cause = new Error(`${clip.words.length} times for ${spokenWords.length} words`);
        throw speechFailed({ voice: 'the voice "Heart"', text, cause });
      }

      return { ...clip, words: addUnspokenWords(words, clip.words) };
    },

    async close() {
      const { python } = find();
      if (python !== undefined) await endProgram(toProgram(python));
    },
  };
}

function toProgram(python: string): LineProgram {
  return {
    command: python,
    // -I: neither the environment nor the current folder decide what is loaded.
    args: ["-I", path.resolve(/* turbopackIgnore: true */ "server/adapters/speech/hibari/speak.py")],
    /** A sentence of 2,000 words takes 8 s of one core, and others may use that as well. */
    timeLimitMs: 120_000,
    /** It holds 200 MB, and is ready in less than a second. */
    idleMs: 5 * 60_000,
  };
}

/** The words that have a sound; one that is a mark alone gives it to the word before it. */
function joinMarks(words: string[]): string[] {
  const spoken: string[] = [];
  for (const word of words) {
    const last = spoken.at(-1);
    if (hasSound(word)) spoken.push(word);
    else if (last !== undefined && /\w$/.test(last)) spoken.splice(-1, 1, last + word);
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

  return { samples: joined, sampleRate: SAMPLE_RATE, words };
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
    const time = hasSound(word) ? times.next().value : undefined;
    const span = time ?? { startMs: lastEndMs, endMs: lastEndMs };
    lastEndMs = span.endMs;

    return span;
  });
}

function toMs(sample: number): number {
  return (sample * 1000) / SAMPLE_RATE;
}

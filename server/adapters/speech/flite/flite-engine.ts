import { z } from "zod";
import { AppError } from "../../../errors";
import { endIdleThreads, runInThread } from "../../threads/run-in-thread";
import { requireKnownVoice } from "../require-known-voice";
import { createSilentClip } from "../silent-clip";
import { hasSound, speakableAscii } from "../speakable-ascii";
import { CLIP_PAD_MS, type SpeechEngine, type Voice } from "../speech-engine";
import { speechFailed } from "../speech-failed";
import { alignWords } from "./align-words";
import type { FliteCall } from "./run-flite";
import {
  cutSamples,
  parsePronunciations,
  parseSpokenSegments,
  readSamples,
  type Segment,
  sharpenOnsets,
} from "./spoken-clip";

type FliteVoice = Voice & {
  /** `duration_stretch` at the voice's natural pace: 1 is flite's own; rms is understood best a little faster. */
  naturalStretch: number;
};

/** The good voices inside flite; the first is the default. Their ids are flite's own names. */
const fliteVoices: readonly FliteVoice[] = [
  {
    id: "rms",
    name: "Built-in man (American English)",
    language: "en-US",
    gender: "male",
    naturalStretch: 0.92,
  },
  {
    id: "slt",
    name: "Built-in woman (American English)",
    language: "en-US",
    gender: "female",
    naturalStretch: 1,
  },
  {
    id: "awb",
    name: "Built-in man (Scottish English)",
    language: "en-GB",
    gender: "male",
    naturalStretch: 1,
  },
];

/** The package's version and our own revision: raise the latter whenever the same words would give another clip. */
const VERSION = "0.1.1-1";
const SAMPLE_RATE = 16_000;
const program = {
  file: "server/adapters/speech/flite/flite.thread.ts",
  /** A sentence of 400 words takes some 3 s on one core; after a minute the thread hangs. */
  timeLimitMs: 60_000,
  atOnce: 1,
  isKept: true,
};
/** All voices share one lexicon; this one is the quickest to ask. */
const QUICKEST_VOICE = "kal";

const resultSchema = z.object({ printed: z.string(), output: z.instanceof(Uint8Array) });

/** The built-in voices: flite in a thread of its own, with the word times that come from flite's own phone times. */
export function createFliteEngine(): SpeechEngine {
  const phonesByWord = new Map<string, string[]>();

  async function run(call: FliteCall, text: string, signal: AbortSignal | undefined) {
    return resultSchema.parse(
      await runInThread(program, call, { signal }).catch((cause: unknown) => {
        if (signal?.aborted) throw cause;
        throw speechFailed({ voice: "the built-in voice", text, cause });
      }),
    );
  }

  /** How each word is said alone: the words are paragraphs, so that each is an utterance of its own. */
  async function learnWords(words: string[], text: string, signal: AbortSignal | undefined): Promise<void> {
    const unknown = [...new Set(words)].filter((word) => hasSound(word) && !phonesByWord.has(word));
    if (unknown.length === 0) return;

    const args = ["-voice", QUICKEST_VOICE, "-ps", "-f", "words.txt", "-o", "none"];
    const input = unknown.map((word) => `${word}\n\n`).join("");
    const { printed } = await run({ args, input }, text, signal);
    const pronunciations = parsePronunciations(printed, unknown.length);

    for (const [index, word] of unknown.entries()) phonesByWord.set(word, pronunciations[index] ?? []);
  }

  return {
    id: "flite",
    version: VERSION,
    voices: fliteVoices.map(({ id, name, language, gender }) => ({ id, name, language, gender })),
    sampleRate: SAMPLE_RATE,

    async synthesizeSentence(input) {
      const { signal } = input;
      const stretch = requireKnownVoice(fliteVoices, input).naturalStretch / input.speed;
      const words = input.words.map(speakableAscii);
      const text = words.filter((word) => word !== "").join(" ");
      if (!words.some(hasSound)) return createSilentClip(words.length, SAMPLE_RATE);

      await learnWords(words, text, signal);
      const args = [
        "-voice",
        input.voiceId,
        "-psdur",
        "--setf",
        `duration_stretch=${stretch}`,
        "-t",
        text,
        "-o",
        "clip.wav",
      ];
      const { printed, output } = await run({ args, input: "" }, text, signal);

      const recording = readSamples(output);
      const segments = sharpenOnsets(parseSpokenSegments(printed), recording, SAMPLE_RATE);
      if (segments.length === 0) throw new AppError("SPEECH_FAILED", `flite said nothing for "${text}"`);
      const startMs = (segments.at(0)?.startMs ?? 0) - CLIP_PAD_MS;
      const endMs = (segments.at(-1)?.endMs ?? 0) + CLIP_PAD_MS;
      const pronunciations = words.map((word) => phonesByWord.get(word) ?? []);

      return {
        samples: cutSamples(recording, SAMPLE_RATE, startMs, endMs),
        sampleRate: SAMPLE_RATE,
        words: timeWords(pronunciations, segments, startMs),
      };
    },

    close: () => endIdleThreads(program),
  };
}

/** Word times from the clip's start; an unspoken word stands, without length, where the word before it ends. */
function timeWords(pronunciations: string[][], segments: Segment[], clipStartMs: number) {
  const spans = alignWords(
    pronunciations,
    segments.map(({ phone }) => phone),
  );
  let lastEndMs = CLIP_PAD_MS;

  return spans.map((span) => {
    const startMs = span === null ? lastEndMs : (segments[span.first]?.startMs ?? 0) - clipStartMs;
    const endMs = span === null ? lastEndMs : (segments[span.end - 1]?.endMs ?? 0) - clipStartMs;
    lastEndMs = endMs;

    return { startMs, endMs };
  });
}

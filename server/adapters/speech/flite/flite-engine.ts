import { z } from "zod";
import { AppError } from "../../../errors";
import { endIdleThreads, runInThread } from "../../threads/run-in-thread";
import { CLIP_PAD_MS, type SpeechEngine, type SynthesizeSentenceInput, type Voice } from "../speech-engine";
import { alignWords } from "./align-words";
import type { FliteCall } from "./run-flite";
import { hasSound, speakableAscii } from "./speakable-ascii";
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
  { id: "rms", name: "Built-in man (American English)", language: "en-US", naturalStretch: 0.92 },
  { id: "slt", name: "Built-in woman (American English)", language: "en-US", naturalStretch: 1 },
  { id: "awb", name: "Built-in man (Scottish English)", language: "en-GB", naturalStretch: 1 },
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

  async function run(call: FliteCall, text: string) {
    return resultSchema.parse(
      await runInThread(program, call).catch((cause: unknown) => {
        throw speechFailed(text, cause);
      }),
    );
  }

  /** How each word is said alone: the words are paragraphs, so that each is an utterance of its own. */
  async function learnWords(words: string[], text: string): Promise<void> {
    const unknown = [...new Set(words)].filter((word) => hasSound(word) && !phonesByWord.has(word));
    if (unknown.length === 0) return;

    const args = ["-voice", QUICKEST_VOICE, "-ps", "-f", "words.txt", "-o", "none"];
    const { printed } = await run({ args, input: unknown.map((word) => `${word}\n\n`).join("") }, text);
    const pronunciations = parsePronunciations(printed, unknown.length);

    for (const [index, word] of unknown.entries()) phonesByWord.set(word, pronunciations[index] ?? []);
  }

  return {
    id: "flite",
    version: VERSION,
    voices: fliteVoices.map(({ id, name, language }) => ({ id, name, language })),
    sampleRate: SAMPLE_RATE,

    async synthesizeSentence(input) {
      const stretch = durationStretch(input);
      const words = input.words.map(speakableAscii);
      const text = words.filter((word) => word !== "").join(" ");
      if (!words.some(hasSound)) return silentClip(words.length);

      await learnWords(words, text);
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
      const { printed, output } = await run({ args, input: "" }, text);

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

function speechFailed(text: string, cause: unknown): AppError {
  const reason = cause instanceof Error ? cause.message : String(cause);

  return new AppError("SPEECH_FAILED", `The speech thread failed while saying "${text}": ${reason}`, {
    userMessage: `The built-in voice failed while saying "${text}". Try again; if it fails again, reword that sentence.`,
    cause,
  });
}

function durationStretch({ voiceId, speed }: SynthesizeSentenceInput): number {
  const voice = fliteVoices.find(({ id }) => id === voiceId);
  const names = fliteVoices.map(({ id, name }) => `"${id}" (${name})`).join(", ");
  if (voice === undefined)
    throw new AppError("INVALID_INPUT", `There is no voice "${voiceId}". Choose one of ${names}.`);
  if (!(speed >= 0.5 && speed <= 2))
    throw new AppError("INVALID_INPUT", `The speed ${speed} is not between 0.5 and 2.`);

  return voice.naturalStretch / speed;
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

function silentClip(wordCount: number) {
  const words = Array.from({ length: wordCount }, () => ({ startMs: CLIP_PAD_MS, endMs: CLIP_PAD_MS }));

  return {
    samples: new Float32Array((2 * CLIP_PAD_MS * SAMPLE_RATE) / 1000),
    sampleRate: SAMPLE_RATE,
    words,
  };
}

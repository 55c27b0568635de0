import type { SpeechEngine, SynthesizedSentence } from "@/server/adapters/speech/speech-engine";
import { fadeEdges } from "@/server/audio/shared/buffers";
import { resampleSamples } from "@/server/audio/shared/resample";
import { cutPart } from "./timing/cut-part";
import { layOutSentences, type SpokenPart } from "./timing/lay-out-sentences";
import type { Pace } from "./timing/pauses";
import { CUT_OVERLAP_MS, type NarrationMetadata, type SpokenSentence } from "./schema";

/** Long enough to make the cut of a breathing noise inaudible, shorter than the clip's pad. */
const FADE_MS = 8;

/** The engine that says a sentence, and the engine's name for the voice. */
type Speaker = { engine: SpeechEngine; voiceName: string };

type NarrationInput = Pace & { sentences: SpokenSentence[]; speakers: Speaker[]; signal?: AbortSignal };

export type SynthesizedNarration = NarrationMetadata & {
  /** Mono, -1..1. */
  samples: Float32Array;
  /** The highest of the voices that speak. */
  sampleRate: number;
};

/**
 * Speaks sentences one after the other, each with its own speaker, with the pauses of `layOutSentences` and a fade at both
 * ends. A part of a cut sentence is spoken with its other parts in one breath, and cut between two words. Throws what the
 * engines throw.
 */
export async function synthesizeNarration({
  sentences,
  speakers,
  signal,
  ...pace
}: NarrationInput): Promise<SynthesizedNarration> {
  const sampleRate = Math.max(...speakers.map(({ engine }) => engine.sampleRate));
  const speak = createUtterances({ speed: pace.speed, sampleRate, signal });
  const parts: ((SpokenPart & { samples: Float32Array }) | undefined)[] = [];

  for (const [index, sentence] of sentences.entries()) {
    const speaker = speakers[index];
    const spoken = speaker && sentence.spokenWords.length > 0 ? await speak(sentence, speaker) : undefined;
    parts.push(
      spoken &&
        takePart({
          spoken,
          sentence,
          sampleRate,
          isFirst: index === 0,
          isLast: index === sentences.length - 1,
        }),
    );
  }

  const { startSamples, durationInSamples, ...metadata } = layOutSentences({
    ...{ ...pace, sentences, parts, sampleRate },
  });
  const samples = new Float32Array(durationInSamples);
  for (const [index, part] of parts.entries()) if (part) samples.set(part.samples, startSamples[index]);

  return { samples, sampleRate, ...metadata, durationMs: (durationInSamples * 1000) / sampleRate };
}

type Utterance = Pick<SynthesizedSentence, "samples" | "words">;

type UtterancesInput = { speed: number; sampleRate: number; signal?: AbortSignal };

/** Speaks whole utterances, each only once, though several parts of the narration may need it. */
function createUtterances({ speed, sampleRate, signal }: UtterancesInput) {
  const utterances = new Map<string, Utterance>();

  return async (sentence: SpokenSentence, { engine, voiceName }: Speaker): Promise<Utterance> => {
    const words = [...(sentence.wordsBefore ?? []), ...sentence.spokenWords, ...(sentence.wordsAfter ?? [])];
    const key = JSON.stringify([engine.id, voiceName, words]);
    const known = utterances.get(key);
    if (known) return known;

    const clip = await engine.synthesizeSentence({ words, voiceId: voiceName, speed, signal });
    const samples = resampleSamples(clip.samples, clip.sampleRate, sampleRate);
    utterances.set(key, { samples, words: clip.words });

    return { samples, words: clip.words };
  };
}

type TakeInput = {
  spoken: Utterance;
  sentence: SpokenSentence;
  sampleRate: number;
  isFirst: boolean;
  isLast: boolean;
};

/** A sentence's own sound. Within a clip the parts of a cut sentence join without a fade. */
function takePart({ spoken, sentence, sampleRate, isFirst, isLast }: TakeInput) {
  const durationMs = (spoken.samples.length * 1000) / sampleRate;
  const part = cutPart({ spoken: { words: spoken.words, durationMs }, sentence, isLast, sampleRate });
  const samples = spoken.samples.slice(part.firstSample, part.firstSample + part.durationInSamples);
  const fadeOf = (isCut: boolean, isEnd: boolean) => (!isCut ? FADE_MS : isEnd ? CUT_OVERLAP_MS : 0);
  const fadeIn = fadeOf(sentence.wordsBefore !== undefined, isFirst);
  const fadeOut = fadeOf(sentence.wordsAfter !== undefined, isLast);
  fadeEdges(samples, (fadeIn * sampleRate) / 1000, (fadeOut * sampleRate) / 1000);

  return { ...part, samples };
}

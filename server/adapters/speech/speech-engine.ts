/** Silence before the first and after the last sound of a clip, so that the caller alone decides about padding. */
export const CLIP_PAD_MS = 40;

/** A voice as a person picks it. */
export type Voice = {
  id: string;
  name: string;
  /** BCP 47 with its region, which is the accent: "en-GB". */
  language: string;
  gender?: "female" | "male";
  /** Whether it says words that are given to it in IPA, as "/hɑːt/". */
  readsIpa?: boolean;
  /** What it has to download before it can speak. Absent once that is here. */
  download?: { bytes: number };
  /** A sentence for people: why it cannot speak on this machine, and what to install. Absent where it can. */
  missing?: string;
};

export type SynthesizeSentenceInput = {
  /** Spoken words of one sentence in the voice's language, normalised, with the punctuation that shapes the phrasing ("hearts,"), or in IPA ("/hɑːts/,"); word k of the answer is word k of this list. */
  words: string[];
  voiceId: string;
  /** 1 is the voice's natural pace, 2 twice as fast. */
  speed: number;
  /** Gives the sentence up with CANCELLED. */
  signal?: AbortSignal;
};

export type SynthesizedSentence = {
  /** Mono, -1..1. */
  samples: Float32Array;
  sampleRate: number;
  /** One entry for each input word, in its order: monotone, within the clip, of length 0 for a word without sound. */
  words: { startMs: number; endMs: number }[];
};

/** What narration needs of a speech vendor. `id` and `version` are part of every clip's hash. */
export type SpeechEngine = {
  id: string;
  version: string;
  /** The first is the default. */
  voices: readonly Voice[];
  /** Hz of every clip. */
  sampleRate: number;
  /**
   * Throws INVALID_INPUT for an unknown voice, a speed out of 0.5 to 2 or a word in IPA that the voice does not read, CONFIGURATION_INVALID for a voice that is missing on
   * this machine, SPEECH_FAILED when the engine breaks.
   */
  synthesizeSentence(input: SynthesizeSentenceInput): Promise<SynthesizedSentence>;
  /** Downloads what a voice needs; absent where no voice has a `download`. Single flight over processes. */
  installVoice?(
    voiceId: string,
    options: {
      onProgress: (progress: { doneBytes: number; totalBytes: number }) => void;
      signal: AbortSignal;
    },
  ): Promise<void>;
  close(): Promise<void>;
};

import { z } from "zod";
import type { VoiceIdentity } from "@/server/providers/speech-engines";

/** A piece of the shown text and the words that are said for it. The texts of a sentence's tokens join to its text. */
export type SpokenToken = {
  /** As shown, with the space before it where there is one. */
  text: string;
  /**
   * In the letters of the language or in IPA ("/hɑːt/"), one spoken word each, with the ASCII punctuation that shapes the
   * phrasing ("hearts,"); empty if nothing is said.
   */
  spokenWords: string[];
  isEmphasized: boolean;
};

/**
 * A sentence as a voice gets it. A part of a cut sentence is spoken together with the words before and after it, in one breath;
 * only its own words are kept.
 */
export type SpokenSentence = {
  wordsBefore?: string[];
  spokenWords: string[];
  wordsAfter?: string[];
  pauseAfterMs: number;
  /** Absent for the narration's own voice. */
  voice?: VoiceIdentity;
};

/** Where a sentence is cut, its two clips overlap by this much, and fade into each other. */
export const CUT_OVERLAP_MS = 12;

const spanSchema = z.object({ startMs: z.number(), endMs: z.number() });

/** What is known about a narration clip; times count from the clip's start. */
export const narrationMetadataSchema = z.object({
  durationMs: z.number().positive(),
  /** Per sentence, per spoken word. */
  words: z.array(z.array(spanSchema)),
  sentenceStartMs: z.array(z.number()),
  sentenceEndMs: z.array(z.number()),
});
export type NarrationMetadata = z.infer<typeof narrationMetadataSchema>;

import { z } from "zod";

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

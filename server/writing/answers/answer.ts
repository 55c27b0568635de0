import { z } from "zod";

const sentenceSchema = z.object({
  /** Inline Markdown of the script format, of one sentence. */
  text: z.string(),
  /** Whether it states a fact that could be wrong. */
  isFact: z.boolean(),
  /** The id of the passage that it comes from; null where it comes from none. */
  passage: z.string().nullable(),
});

const sceneSchema = z.object({
  /** Opens a chapter; null for a scene that goes on in the same one. */
  heading: z.string().nullable(),
  /** A block that shows while the sentences are said: a table or a card; null for none. */
  visual: z.string().nullable(),
  sentences: z.array(sentenceSchema).min(1),
  /** What to look for in footage, in English. */
  searchWords: z.array(z.string()),
});
export type WrittenScene = z.infer<typeof sceneSchema>;

/** A part of a script, written anew. */
export const partAnswerSchema = z.object({ scenes: z.array(sceneSchema).min(1) });

/** A whole script, with what goes beside it. In this order: what is read first is written first. */
export const scriptAnswerSchema = z.object({
  /** The heading that opens the video. */
  title: z.string().min(1),
  ...partAnswerSchema.shape,
  titles: z.array(z.object({ title: z.string(), reason: z.string() })).min(1),
  description: z.string(),
  tags: z.array(z.string()),
  thumbnailText: z.string(),
});
export type ScriptAnswer = z.infer<typeof scriptAnswerSchema>;
export type PartAnswer = z.infer<typeof partAnswerSchema>;

/** What videos of a series could be about. */
export const ideasAnswerSchema = z.object({ topics: z.array(z.string()).min(1) });

/** The answers as JSON schemas that all vendors take: what they do not enforce (lengths) is left out, and ours to check. */
export const answerJsonSchemas = {
  script: toVendorSchema("video_script", scriptAnswerSchema),
  part: toVendorSchema("script_part", partAnswerSchema),
  ideas: toVendorSchema("video_topics", ideasAnswerSchema),
};

function toVendorSchema(name: string, schema: z.ZodType): { name: string; json: Record<string, unknown> } {
  const json = z.toJSONSchema(schema, {
    override: ({ jsonSchema }) => {
      delete jsonSchema.minItems;
      delete jsonSchema.minLength;
    },
  });
  const { $schema: _, ...rest } = json;

  return { name, json: rest };
}

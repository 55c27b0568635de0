import { z } from "zod";
import { articleAddressSchema } from "@/server/articles/schema";
import { topicLanguages, topicSchema } from "@/server/topics/schema";
import { scriptTextSchema } from "@/server/videos/schema";

/** Of a video, in seconds. */
export const lengthLimits = { leastSeconds: 30, mostSeconds: 20 * 60 } as const;
export const lengthSecondsSchema = z
  .int()
  .min(lengthLimits.leastSeconds, "A video has at least 30 seconds.")
  .max(lengthLimits.mostSeconds, "A video has at most 20 minutes.");

/** How a script speaks to its audience. */
export const tones = ["neutral", "friendly", "enthusiastic", "serious", "dramatic", "humorous"] as const;
export type Tone = (typeof tones)[number];

/** Postgres keeps no half of an emoji. */
const wholeCharacters = /^\P{Surrogate}*$/u;
const halfCharacter = "The text has half of an emoji in it; write it again.";

const maxSourceCharacters = 100_000;
const sourceTextSchema = z
  .string()
  .trim()
  .min(1, "Paste the text first.")
  .max(
    maxSourceCharacters,
    `The text has more than ${maxSourceCharacters.toLocaleString("en")} characters; paste the part that the video is about.`,
  )
  .regex(wholeCharacters, halfCharacter);

/** What the facts are taken from: an encyclopaedia's article, a web page, a table or somebody's own notes. */
export const sourceSchema = z.discriminatedUnion("kind", [
  // `pageId`: an article that an earlier answer named, in place of the best one.
  z.object({ kind: z.literal("encyclopedia"), pageId: z.int().positive().optional() }),
  z.object({ kind: z.literal("article"), address: articleAddressSchema }),
  // Cells that were pasted, or a CSV file's text.
  z.object({ kind: z.literal("table"), text: sourceTextSchema }),
  z.object({ kind: z.literal("notes"), text: sourceTextSchema }),
]);

export const maxVariation = 1000;

/** What somebody wants a script of. */
export const briefSchema = z.object({
  topic: topicSchema.regex(wholeCharacters, halfCharacter),
  source: sourceSchema,
  language: z.enum(topicLanguages),
  lengthSeconds: lengthSecondsSchema,
  tone: z.enum(tones).default("neutral"),
  /** Whom it is for, such as "ten-year-olds". */
  audience: z
    .string()
    .trim()
    .max(200, "Describe the audience in at most 200 characters.")
    .regex(wholeCharacters, halfCharacter)
    .default(""),
  /** Further wishes, such as words to avoid or what to ask viewers for. */
  wishes: z
    .string()
    .trim()
    .max(2000, "Wishes have at most 2,000 characters.")
    .regex(wholeCharacters, halfCharacter)
    .default(""),
  /** Raised to have another script of the same brief: the same brief is written, and paid for, once. */
  variation: z.int().min(0).max(maxVariation).default(0),
});
export type Brief = z.infer<typeof briefSchema>;

/** Of the brief, when it is written from once more. What failed on its way is asked again; an answer that came would come again. Pure. */
export function nextVariation({ variation }: Brief, failureCode: string | null): number {
  return variation + (failureCode === null || failureCode === "PROVIDER_ANSWER_INVALID" ? 1 : 0);
}

const maxInstructionCharacters = 500;
export const instructionSchema = z
  .string()
  .trim()
  .min(1, "Say what to change.")
  .max(maxInstructionCharacters, `An instruction has at most ${maxInstructionCharacters} characters.`)
  .regex(wholeCharacters, halfCharacter);

/** A part of a script, from `start` up to `end`, counted in UTF-16 code units. */
export const scriptPartSchema = z
  .object({ start: z.int().min(0), end: z.int().min(1) })
  .refine(({ start, end }) => start < end, "The part to rewrite is empty.");
export type ScriptPart = z.infer<typeof scriptPartSchema>;

/** The script that is written anew, and its revision: what people type meanwhile is merged with what is written. */
const baseShape = { revision: z.int().min(0), script: scriptTextSchema };

/** What is asked for: a script of a brief, or a part of the script anew. */
export const writingRequestSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("script"), brief: briefSchema, ...baseShape }),
  z.object({
    kind: z.literal("rewrite"),
    instruction: instructionSchema,
    /** Null for the whole script. */
    part: scriptPartSchema.nullable(),
    ...baseShape,
  }),
]);
export type WritingRequest = z.infer<typeof writingRequestSchema>;

/** A sentence of the script that states a fact, and where it comes from. */
export const claimSchema = z.object({
  /** As it is shown, without markup. */
  sentence: z.string(),
  /** Null: nobody knows where it comes from. */
  source: z
    .object({
      /** The words of the source. */
      passage: z.string(),
      /** Such as "Wikipedia: Octopus", "Row 3" or "Your notes". */
      name: z.string(),
      url: z.string().optional(),
    })
    .nullable(),
});
export type Claim = z.infer<typeof claimSchema>;

/** An article of an encyclopaedia that a script can be written from. */
export const foundArticleSchema = z.object({
  pageId: z.int(),
  title: z.string(),
  url: z.string(),
  description: z.string().optional(),
});

/** What is known once a script is written, beside the script itself. */
export const writingResultSchema = z.object({
  /** The best first. */
  titles: z.array(z.object({ title: z.string(), reason: z.string() })),
  claims: z.array(claimSchema),
  /** For each scene, what to look for in footage. */
  searchWords: z.array(z.array(z.string())),
  /** Sentences about what is less than was wished for: a length that was missed, a source that was away. */
  notices: z.array(z.string()),
  /** The article that it was written from, and others that were found, best first. */
  articles: z.array(foundArticleSchema),
  /** In millionths of a US dollar; 0 where an earlier answer was used again. */
  amountMicros: z.int(),
  isAlreadyPaid: z.boolean(),
});
export type WritingResult = z.infer<typeof writingResultSchema>;

import { z } from "zod";
import type { FoundArticle } from "@/server/adapters/encyclopedia/wikipedia";
import { wikipediaLanguages } from "@/server/adapters/encyclopedia/wikipedia-language";

const maxTopicCharacters = 300;

/** What somebody wants a video about, in their own words. */
export const topicSchema = z
  .string()
  .trim()
  .min(1, "Say what the video is about.")
  .max(
    maxTopicCharacters,
    `A topic has at most ${maxTopicCharacters} characters; paste longer texts as a script.`,
  )
  .refine((text) => /[\p{L}\p{N}]/u.test(text), "Say in words what the video is about.");

/** By ISO 639-1. */
export const topicLanguages = wikipediaLanguages;
export type TopicLanguage = (typeof topicLanguages)[number];

/** An article that a script can be made of. */
export type TopicArticle = FoundArticle;

/** Of a video, in seconds. */
export const topicLengths = [30, 60, 120, 180, 300, 600] as const;

export const topicRequestSchema = z.object({
  topic: topicSchema,
  language: z.enum(topicLanguages),
  lengthSeconds: z.literal(topicLengths),
  /** An article that an earlier answer named, in place of the best one. */
  pageId: z.int().positive().optional(),
});
export type TopicRequest = z.infer<typeof topicRequestSchema>;

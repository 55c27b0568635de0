import { z } from "zod";
import { wikipediaLanguages } from "@/server/adapters/encyclopedia/wikipedia-language";

const maxTopicCharacters = 300;

/** What somebody wants a video about, in their own words. */
export const topicSchema = z
  .string()
  .trim()
  .min(1, "Say what the video is about.")
  .max(
    maxTopicCharacters,
    `A topic has at most ${maxTopicCharacters} characters; put more into your notes, or paste it as a script.`,
  )
  .refine((text) => /[\p{L}\p{N}]/u.test(text), "Say in words what the video is about.");

/** By ISO 639-1. */
export const topicLanguages = wikipediaLanguages;
export type TopicLanguage = (typeof topicLanguages)[number];

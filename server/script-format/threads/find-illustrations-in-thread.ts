import { z } from "zod";
import type { Turn } from "@/server/fair-queue";
import { askScriptThread } from "./ask-script-thread";

/** A drawing to choose from; its label says what it shows, in the script's language or in English. */
const foundIllustrationSchema = z.object({ name: z.string(), label: z.string() });
const answerSchema = z.object({ found: z.array(foundIllustrationSchema) });
export type FoundAnswer = z.infer<typeof answerSchema>;

/**
 * Searches for drawings like `searchIllustrations`, in a thread: the first search in a language takes half a second to read its
 * words, and the web app answers other requests meanwhile. Throws TOO_MANY_REQUESTS, and CANCELLED where a newer search replaced
 * this one.
 */
export async function searchInThread(
  wanted: { words: string; language: string },
  turn: Turn,
): Promise<FoundAnswer["found"]> {
  return answerSchema.parse(await askScriptThread({ search: wanted }, turn)).found;
}

/** The labels of drawings, in a language (BCP 47) where it has words for them. Throws TOO_MANY_REQUESTS. */
export async function labelInThread(
  drawings: { names: string[]; language: string },
  turn: Turn,
): Promise<FoundAnswer["found"]> {
  return answerSchema.parse(await askScriptThread({ label: drawings }, turn)).found;
}

import { z } from "zod";
import type { Turn } from "@/server/fair-queue";
import { askScriptThread } from "./ask-script-thread";

/** A drawing as somebody may choose it, with what it shows in the script's language or in English. */
const foundIllustrationSchema = z.object({ name: z.string(), label: z.string() });
const answerSchema = z.object({ found: z.array(foundIllustrationSchema) });
export type FoundAnswer = z.infer<typeof answerSchema>;

/**
 * Searches for drawings like `searchIllustrations`, in a thread: the words of a language are read for half a second when they are
 * first asked for, and the web app answers others meanwhile. Throws TOO_MANY_REQUESTS, and CANCELLED where a newer search came in
 * its place.
 */
export async function searchInThread(
  wanted: { words: string; language: string },
  turn: Turn,
): Promise<FoundAnswer["found"]> {
  return answerSchema.parse(await askScriptThread({ search: wanted }, turn)).found;
}

/** What drawings show, in a language (BCP 47) where its people have words for them. Throws TOO_MANY_REQUESTS. */
export async function labelInThread(
  drawings: { names: string[]; language: string },
  turn: Turn,
): Promise<FoundAnswer["found"]> {
  return answerSchema.parse(await askScriptThread({ label: drawings }, turn)).found;
}

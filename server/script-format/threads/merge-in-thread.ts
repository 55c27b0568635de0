import { z } from "zod";
import { AppError } from "@/server/errors";
import type { Turn } from "@/server/fair-queue";
import { log } from "@/server/log";
import type { Scripts } from "../edit/merge-scripts";
import { askScriptThread } from "./ask-script-thread";

const answerSchema = z.string().nullable();
export type MergeAnswer = z.infer<typeof answerSchema>;

/**
 * Merges two people's changes to one script like `mergeScripts`, in a thread; null also where that takes too long. Throws
 * TOO_MANY_REQUESTS.
 */
export async function mergeInThread(scripts: Scripts, turn: Turn): Promise<string | null> {
  return answerSchema.parse(await askScriptThread({ merge: scripts }, turn).catch(giveUp));
}

function giveUp(error: unknown): null {
  if (error instanceof AppError && error.code !== "INTERNAL") throw error;
  log.warn({ err: error }, "Two scripts could not be merged");

  return null;
}

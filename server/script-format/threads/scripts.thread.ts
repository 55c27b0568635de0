import { z } from "zod";
import { answerMessages } from "@/server/adapters/threads/answer-messages";
import { mergeScripts } from "../edit/merge-scripts";
import { parseScript } from "../parse/parse-script";
import { ScriptError } from "../script-problem";
import type { MergeAnswer } from "./merge-in-thread";
import type { ParserAnswer } from "./parse-in-thread";

const messageSchema = z.union([
  z.object({ parse: z.string() }),
  z.object({ merge: z.object({ base: z.string(), mine: z.string(), theirs: z.string() }) }),
]);

answerMessages((given): ParserAnswer | MergeAnswer => {
  const message = messageSchema.parse(given);
  if ("merge" in message) return mergeScripts(message.merge);

  // An error loses its class between threads.
  try {
    return { script: parseScript(message.parse) };
  } catch (error) {
    if (error instanceof ScriptError) return { problem: error.problem };
    throw error;
  }
});

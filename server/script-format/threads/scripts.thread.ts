import { z } from "zod";
import { answerMessages } from "@/server/adapters/threads/answer-messages";
import { labelIllustration, searchIllustrations } from "@/server/illustrations/search/search-illustrations";
import { mergeScripts } from "../edit/merge-scripts";
import { parseScript } from "../parse/parse-script";
import { ScriptError } from "../script-problem";
import type { FoundAnswer } from "./find-illustrations-in-thread";
import type { MergeAnswer } from "./merge-in-thread";
import type { ParserAnswer } from "./parse-in-thread";

const messageSchema = z.union([
  z.object({ parse: z.string() }),
  z.object({ search: z.object({ words: z.string(), language: z.string() }) }),
  z.object({ label: z.object({ names: z.array(z.string()), language: z.string() }) }),
  z.object({ merge: z.object({ base: z.string(), mine: z.string(), theirs: z.string() }) }),
]);

answerMessages((given): ParserAnswer | MergeAnswer | FoundAnswer => {
  const message = messageSchema.parse(given);
  if ("merge" in message) return mergeScripts(message.merge);
  if ("search" in message) {
    const { words, language } = message.search;

    return { found: searchIllustrations(words, language) };
  }
  if ("label" in message) {
    const { names, language } = message.label;

    return { found: names.map((name) => ({ name, label: labelIllustration(name, language) })) };
  }

  // An error loses its class between threads.
  try {
    return { script: parseScript(message.parse) };
  } catch (error) {
    if (error instanceof ScriptError) return { problem: error.problem };
    throw error;
  }
});

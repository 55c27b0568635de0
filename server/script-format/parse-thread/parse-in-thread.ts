import { z } from "zod";
import { runInThread } from "@/server/adapters/threads/run-in-thread";
import { log } from "@/server/log";
import { type ParsedScript, parsedScriptSchema } from "../schema";
import { ScriptError, scriptProblemSchema } from "../script-problem";

const answerSchema = z.union([
  z.object({ script: parsedScriptSchema }),
  z.object({ problem: scriptProblemSchema }),
]);
export type ParserAnswer = z.infer<typeof answerSchema>;

/** One thread that stays: starting it takes longer than most scripts do. */
const program = {
  file: "server/script-format/parse-thread/parse.thread.ts",
  /** The longest scripts take 3 s; 10,000 lists in each other would take more than a minute. */
  timeLimitMs: 10_000,
  maxMemoryMb: 512,
  atOnce: 1,
  isKept: true,
};

/**
 * Parses a stranger's script like `parseScript`, in a thread, so that the web app answers others meanwhile. Throws
 * ScriptError; also for one that takes too long or too much memory.
 */
export async function parseInThread(text: string): Promise<ParsedScript> {
  const answer = answerSchema.parse(await runInThread(program, text).catch(giveUp));
  if ("problem" in answer) throw new ScriptError(answer.problem);

  return answer.script;
}

function giveUp(error: unknown): never {
  log.warn({ err: error }, "The thread that parses scripts failed");
  throw new ScriptError(
    {
      code: "TOO_COMPLEX",
      line: null,
      message:
        "the script is too complex to be read: lists, quotes, boxes or marks are nested too deeply; take some apart.",
    },
    { cause: error },
  );
}

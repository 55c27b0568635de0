import { runInThread } from "@/server/adapters/threads/run-in-thread";
import { AppError } from "@/server/errors";
import { log } from "@/server/log";
import { type ParsedScript, parsedScriptSchema } from "../schema";

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
 * INVALID_INPUT, naming file, line and mend; also for one that takes too long or too much memory.
 */
export async function parseInThread(source: { text: string; fileName: string }): Promise<ParsedScript> {
  return parsedScriptSchema.parse(await runInThread(program, source).catch(explainFailure));
}

/** The script's own problems are told as they are; whatever else ends the thread is a script that asks too much of it. */
function explainFailure(error: unknown): never {
  if (error instanceof AppError && error.code !== "INTERNAL") throw error;

  log.warn({ err: error }, "The thread that parses scripts failed");
  throw new AppError("INVALID_INPUT", `The script could not be parsed: ${String(error)}`, {
    userMessage:
      "The script is too tangled to be read: lists, quotes, boxes or marks lie too deep in each other; take some apart.",
    cause: error,
  });
}

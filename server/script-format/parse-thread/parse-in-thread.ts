import { once } from "node:events";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import pLimit, { type LimitFunction } from "p-limit";
import { z } from "zod";
import { log } from "@/server/log";
import { type ParsedScript, parsedScriptSchema } from "../schema";
import { ScriptError, type ScriptProblem, scriptProblemSchema } from "../script-problem";

/** The longest scripts take 3 s; 10,000 lists in each other would take more than a minute. */
const timeLimitMs = 10_000;
const maxMemoryMb = 512;

const answerSchema = z.union([
  z.object({ script: parsedScriptSchema }),
  /** Of a script that cannot be followed. */
  z.object({ problem: scriptProblemSchema }),
]);
export type ThreadAnswer = z.infer<typeof answerSchema>;

const tooComplex: ScriptProblem = {
  code: "TOO_COMPLEX",
  line: null,
  message:
    "the script is too complex to be read: lists, quotes, boxes or marks are nested too deeply; take some apart.",
};

/** One thread that stays: starting it takes longer than most scripts do. */
type Parser = { thread?: Worker; oneAtATime: LimitFunction };
/** On the global object: Next bundles pages and routes apart, and each would start a thread of its own. */
const shared = globalThis as typeof globalThis & { offcameraParser?: Parser };

/**
 * Parses a stranger's script like `parseScript`, in a thread, so that the web app answers others meanwhile. Throws
 * ScriptError; also for one that takes too long or too much memory.
 */
export async function parseInThread(text: string): Promise<ParsedScript> {
  const parser = (shared.offcameraParser ??= { oneAtATime: pLimit(1) });
  const answer = await parser.oneAtATime(() => ask((parser.thread ??= startThread(parser)), text));
  if ("problem" in answer) throw new ScriptError(answer.problem);

  return answer.script;
}

async function ask(thread: Worker, text: string): Promise<ThreadAnswer> {
  thread.ref();

  try {
    thread.postMessage(text);
    const message: unknown[] = await once(thread, "message", { signal: AbortSignal.timeout(timeLimitMs) });

    return answerSchema.parse(message[0]);
  } catch (error) {
    await thread.terminate();
    log.warn({ err: error }, "A script could not be parsed");
    throw new ScriptError(tooComplex, { cause: error });
  } finally {
    // It keeps no program running that has nothing else to do.
    thread.unref();
  }
}

function startThread(parser: Parser): Worker {
  // From the project's folder, which every command runs in: a bundler would take a relative one apart.
  const entry = path.resolve(
    /* turbopackIgnore: true */ "server/script-format/parse-thread/parse-thread-entry.mjs",
  );
  const thread = new Worker(pathToFileURL(entry), {
    resourceLimits: { maxOldGenerationSizeMb: maxMemoryMb },
  });
  thread.on("error", (error) => log.warn({ err: error }, "The thread that parses scripts failed"));
  thread.once("exit", () => {
    if (parser.thread === thread) parser.thread = undefined;
  });

  return thread;
}

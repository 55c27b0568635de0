import { z } from "zod";
import { createBoundedMemo } from "@/server/bounded-memo";
import { AppError } from "@/server/errors";
import type { Turn } from "@/server/fair-queue";
import { log } from "@/server/log";
import { type ParsedScript, parsedScriptSchema } from "../schema";
import { ScriptError, scriptProblemSchema } from "../script-problem";
import { askScriptThread } from "./ask-script-thread";

const answerSchema = z.union([
  z.object({ script: parsedScriptSchema }),
  z.object({ problem: scriptProblemSchema }),
]);
export type ParserAnswer = z.infer<typeof answerSchema>;

/** After each change, a script is parsed for both a preview and a forecast. Kept by workspace: nobody learns what others wrote. */
const recent = createBoundedMemo<{ script?: ParsedScript }>({ maxEntries: 40, maxKeyLength: 50_000 });

/** In characters of JSON: 40 MB for all scripts at worst. A formula's markup may be two hundred times as long as its TeX. */
const maxKeptLength = 1_000_000;

/**
 * Parses a stranger's script like `parseScript`, in a thread, so that the web app answers others meanwhile. Throws
 * ScriptError, also for a script that takes too long or too much memory; TOO_MANY_REQUESTS; and CANCELLED where a newer
 * script replaced this one. The result is shared and frozen.
 */
export async function parseInThread(text: string, turn: Turn): Promise<ParsedScript> {
  const known = recent(JSON.stringify([turn.workspaceId, text]), () => ({}));
  if (known.script) return known.script;

  const answer = answerSchema.parse(await askScriptThread({ parse: text }, turn).catch(giveUp));
  if ("problem" in answer) throw new ScriptError(answer.problem);
  const script = freeze(answer.script);
  if (JSON.stringify(script).length <= maxKeptLength) known.script = script;

  return script;
}

/** Deeply, because callers share the value. */
function freeze<Value>(value: Value): Value {
  if (typeof value === "object" && value !== null) Object.values(Object.freeze(value)).forEach(freeze);

  return value;
}

function giveUp(error: unknown): never {
  if (error instanceof AppError && error.code !== "INTERNAL") throw error;
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

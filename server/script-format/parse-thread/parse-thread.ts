import { parentPort } from "node:worker_threads";
import { z } from "zod";
import { parseScript } from "../parse/parse-script";
import { ScriptError } from "../script-problem";
import type { ThreadAnswer } from "./parse-in-thread";

parentPort?.on("message", (text) => {
  parentPort?.postMessage(answer(z.string().parse(text)));
});

/** An error loses its class between threads. */
function answer(text: string): ThreadAnswer {
  try {
    return { script: parseScript(text) };
  } catch (error) {
    if (error instanceof ScriptError) return { problem: error.problem };
    throw error;
  }
}

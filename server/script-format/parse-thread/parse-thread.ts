import { parentPort } from "node:worker_threads";
import { z } from "zod";
import { AppError } from "@/server/errors";
import { parseScript } from "../parse/parse-script";
import type { ThreadAnswer } from "./parse-in-thread";

const sourceSchema = z.object({ text: z.string(), fileName: z.string() });

parentPort?.on("message", (source) => {
  parentPort?.postMessage(answer(sourceSchema.parse(source)));
});

/** An error loses its class between threads. */
function answer(source: { text: string; fileName: string }): ThreadAnswer {
  try {
    return { script: parseScript(source) };
  } catch (error) {
    if (error instanceof AppError) return { refusal: error.message };
    throw error;
  }
}

import { once } from "node:events";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import pLimit from "p-limit";
import { AppError } from "@/server/errors";
import { type Article, articleSchema } from "./schema";

/** A page of 1.4 MB keeps a core busy for some 7 s, which grows with its size. */
const timeLimitMs = 25_000;
const maxMemoryMb = 512;
/** Pages that one process takes apart at once: the others wait. */
const atATime = pLimit(2);

/**
 * Finds a page's article in a thread of its own, so that the web app answers others meanwhile. Throws INVALID_INPUT for a
 * page that takes too long or too much memory.
 */
export function extractInThread(page: { html: string; url: string }): Promise<Article> {
  return atATime(async () => {
    // From the project's folder, which every command runs in: a bundler would take a relative one apart.
    const entry = path.resolve(/* turbopackIgnore: true */ "server/articles/extract-thread-entry.mjs");
    const thread = new Worker(pathToFileURL(entry), {
      workerData: page,
      resourceLimits: { maxOldGenerationSizeMb: maxMemoryMb },
    });

    try {
      const message: unknown[] = await once(thread, "message", { signal: AbortSignal.timeout(timeLimitMs) });

      return articleSchema.parse(message[0]);
    } catch (error) {
      throw new AppError("INVALID_INPUT", `The page could not be taken apart: ${String(error)}`, {
        userMessage:
          "The page is too large or too tangled to find its text; copy the text and paste it instead.",
        cause: error,
      });
    } finally {
      await thread.terminate();
    }
  });
}

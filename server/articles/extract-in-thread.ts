import { runInThread } from "@/server/adapters/threads/run-in-thread";
import { AppError } from "@/server/errors";
import { type Article, articleSchema } from "./schema";

/** A page of 1.4 MB keeps a core busy for some 7 s, which grows with its size. The others wait for two at once. */
const program = {
  file: "server/articles/extract.thread.ts",
  timeLimitMs: 25_000,
  maxMemoryMb: 512,
  atOnce: 2,
};

/**
 * Finds a page's article in a thread of its own, so that the web app answers others meanwhile. Throws INVALID_INPUT for a
 * page that takes too long or too much memory.
 */
export async function extractInThread(page: { html: string; url: string }): Promise<Article> {
  try {
    return articleSchema.parse(await runInThread(program, page));
  } catch (error) {
    throw new AppError("INVALID_INPUT", `The page could not be taken apart: ${String(error)}`, {
      userMessage:
        "The page is too large or too tangled to find its text; copy the text and paste it instead.",
      cause: error,
    });
  }
}

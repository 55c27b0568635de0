import { runInThread } from "@/server/adapters/threads/run-in-thread";
import { AppError } from "@/server/errors";
import { getFairQueue } from "@/server/fair-queue";

/** A page of 1.4 MB keeps a core busy for some 7 s, which grows with its size. The others wait for two at once. */
const threadLimits = { cpuLimitMs: 25_000, maxMemoryMb: 512, atOnce: 2 };
const queueLimits = {
  atOnce: threadLimits.atOnce,
  atOncePerWorkspace: 1,
  waiting: 20,
  waitingPerWorkspace: 4,
};

type PageThread = {
  /** The program of the thread, a `*.thread.ts`. */
  file: string;
  workspaceId: string;
  /** For people, where the page takes too much time or memory. */
  tooLarge: string;
};

/**
 * Has a program read a page in a thread, so that the web app answers others meanwhile; all pages share one queue. Throws the
 * program's own AppError, INVALID_INPUT where the page takes too much time or memory, and TOO_MANY_REQUESTS.
 */
export function runPageThread(
  { file, workspaceId, tooLarge }: PageThread,
  message: unknown,
): Promise<unknown> {
  return getFairQueue("articles", queueLimits)({ workspaceId }, async () => {
    try {
      return await runInThread({ file, ...threadLimits }, message);
    } catch (error) {
      if (error instanceof AppError && error.code !== "INTERNAL") throw error;

      throw new AppError("INVALID_INPUT", `The page could not be read: ${String(error)}`, {
        userMessage: tooLarge,
        cause: error,
      });
    }
  });
}

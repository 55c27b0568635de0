import { z } from "zod";
import { runInThread } from "@/server/adapters/threads/run-in-thread";
import { limitAttempts } from "@/server/auth/limit-attempts";
import { fetchPage, type Page } from "@/server/adapters/web/fetch-page";
import { guardAddress } from "@/server/adapters/web/guard-address";
import { AppError } from "@/server/errors";
import { getFairQueue } from "@/server/fair-queue";

/** A page of 1.4 MB keeps a core busy for some 7 s, which grows with its size. The others wait for two at once. */
const program = {
  file: "server/articles/convert-page.thread.ts",
  timeLimitMs: 25_000,
  maxMemoryMb: 512,
  atOnce: 2,
};
const limits = { atOnce: program.atOnce, atOncePerWorkspace: 1, waiting: 20, waitingPerWorkspace: 4 };

type ReadInput = { address: string; userId: string; workspaceId: string };

/**
 * The article at a public address as a script, to be looked over before a video is made of it. Throws INVALID_INPUT with
 * what to do, and TOO_MANY_REQUESTS for a person who reads too many, or where too many wait.
 */
export async function readArticle({ address, userId, workspaceId }: ReadInput): Promise<{ script: string }> {
  await limitAttempts("read-article", { account: userId });

  return { script: await writeScript(await fetchPage(new URL(address), guardAddress), workspaceId) };
}

/**
 * A page's article as a script, made in a thread, so that the web app answers others meanwhile. Throws INVALID_INPUT if
 * there is none, one that is too long for a video, or one that takes too long or too much memory to find; TOO_MANY_REQUESTS.
 */
export function writeScript({ url, ...page }: Page, workspaceId: string): Promise<string> {
  return getFairQueue("articles", limits)({ workspaceId }, async () => {
    try {
      return z.string().parse(await runInThread(program, { ...page, href: url.href }));
    } catch (error) {
      if (error instanceof AppError && error.code !== "INTERNAL") throw error;

      throw new AppError("INVALID_INPUT", `The page could not be taken apart: ${String(error)}`, {
        userMessage:
          "The page is too large or too tangled to find its text; copy the text and paste it instead.",
        cause: error,
      });
    }
  });
}

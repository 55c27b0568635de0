import { z } from "zod";
import { limitAttempts } from "@/server/auth/limit-attempts";
import { fetchPage, type Page } from "@/server/adapters/web/fetch-page";
import { guardAddress } from "@/server/adapters/web/guard-address";
import { runPageThread } from "./run-page-thread";

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
 * A page's article as a script, made in a thread. Throws INVALID_INPUT if there is none, one that is too long for a video, or
 * one that takes too much time or memory to find; TOO_MANY_REQUESTS.
 */
export async function writeScript({ url, ...page }: Page, workspaceId: string): Promise<string> {
  const thread = {
    file: "server/articles/convert-page.thread.ts",
    workspaceId,
    tooLarge: "The page is too large or too tangled to find its text; copy the text and paste it instead.",
  };

  return z.string().parse(await runPageThread(thread, { ...page, href: url.href }));
}

import { z } from "zod";
import {
  type FoundArticle,
  readWikipediaPage,
  searchWikipedia,
} from "@/server/adapters/encyclopedia/wikipedia";
import { runInThread } from "@/server/adapters/threads/run-in-thread";
import { limitAttempts } from "@/server/auth/limit-attempts";
import { AppError } from "@/server/errors";
import { getFairQueue } from "@/server/fair-queue";
import type { CondensedScript, PageToCondense } from "./condense-page";
import type { TopicRequest } from "./schema";

/** An article of 1 MB keeps a core busy for some seconds. */
const program = {
  file: "server/topics/condense-page.thread.ts",
  timeLimitMs: 25_000,
  maxMemoryMb: 512,
  atOnce: 2,
};
const limits = { atOnce: program.atOnce, atOncePerWorkspace: 1, waiting: 20, waitingPerWorkspace: 4 };
const condensedSchema: z.ZodType<CondensedScript> = z.object({
  script: z.string(),
  lengthSeconds: z.number(),
});

/** `articles` are all that were found, the best first; the script is made of `article`. */
export type TopicScript = CondensedScript & { article: FoundArticle; articles: FoundArticle[] };

/**
 * A script about a topic without a writing service: sentences of Wikipedia's article about it, shortened to a length, to be
 * looked over before a video is made of it. Throws INVALID_INPUT where there is none, with what to do, and TOO_MANY_REQUESTS.
 */
export async function writeTopicScript(
  { topic, language, lengthSeconds, pageId }: TopicRequest,
  { userId, workspaceId }: { userId: string; workspaceId: string },
): Promise<TopicScript> {
  await limitAttempts("read-article", { account: userId });
  const articles = await searchWikipedia(topic, language);
  const article = pageId === undefined ? articles[0] : articles.find((found) => found.pageId === pageId);
  if (!article) {
    throw new AppError("INVALID_INPUT", "Wikipedia has no article about this; try fewer or other words.");
  }

  const { title, html } = await readWikipediaPage(article.pageId, language);
  const page = { title, html, url: article.url, language, lengthSeconds };

  return { ...(await condense(page, workspaceId)), article, articles };
}

function condense(page: PageToCondense, workspaceId: string): Promise<CondensedScript> {
  return getFairQueue("articles", limits)({ workspaceId }, async () => {
    try {
      return condensedSchema.parse(await runInThread(program, page));
    } catch (error) {
      if (error instanceof AppError && error.code !== "INTERNAL") throw error;

      throw new AppError("INVALID_INPUT", `The article could not be taken apart: ${String(error)}`, {
        userMessage: "This article is too large to be read; choose another one.",
        cause: error,
      });
    }
  });
}

import { z } from "zod";
import {
  type FoundArticle,
  readWikipediaPage,
  searchWikipedia,
} from "@/server/adapters/encyclopedia/wikipedia";
import { runPageThread } from "@/server/articles/run-page-thread";
import { limitAttempts } from "@/server/auth/limit-attempts";
import { AppError } from "@/server/errors";
import type { CondensedScript, PageToCondense } from "./condense-page";
import type { TopicRequest } from "./schema";

const condensedSchema: z.ZodType<CondensedScript> = z.object({
  script: z.string(),
  lengthSeconds: z.number(),
});

/** The script, the article that it is made of, and all articles that were found, best first. */
export type TopicScript = CondensedScript & { article: FoundArticle; articles: FoundArticle[] };

/**
 * A script about a topic, without a writing service: sentences of the Wikipedia article about it, up to a length, to be looked
 * over before a video is made of them. Throws INVALID_INPUT where there is no such article, and TOO_MANY_REQUESTS.
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

async function condense(page: PageToCondense, workspaceId: string): Promise<CondensedScript> {
  const thread = {
    file: "server/topics/condense-page.thread.ts",
    workspaceId,
    tooLarge: "This article is too large to be read; choose another one.",
  };

  return condensedSchema.parse(await runPageThread(thread, page));
}

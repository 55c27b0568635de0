import { fetchPage, type Page } from "@/server/adapters/web/fetch-page";
import { guardAddress } from "@/server/adapters/web/guard-address";
import { runPageThread } from "./run-page-thread";
import { type Article, type ArticleBlock, articleSchema } from "./schema";

const file = "server/articles/read-page.thread.ts";

type FoundArticle = { article: Article; url: string };

/**
 * The article at a public address, and where it was in the end, without a fragment. Throws INVALID_INPUT with what to do, and
 * TOO_MANY_REQUESTS where too many wait.
 */
export async function fetchArticle({
  address,
  workspaceId,
}: {
  address: string;
  workspaceId: string;
}): Promise<FoundArticle> {
  return readPage(await fetchPage(new URL(address), guardAddress), workspaceId);
}

/** A page's article, found in a thread. Throws like `fetchArticle`. */
export async function readPage({ url, ...page }: Page, workspaceId: string): Promise<FoundArticle> {
  const tooLarge =
    "The page is too large or too tangled to find its text; copy the text and paste it instead.";
  const article = await runPageThread(
    { file, workspaceId, tooLarge },
    { kind: "page", href: url.href, ...page },
  );

  return { article: articleSchema.parse(article), url: url.href.replace(/#.*/, "") };
}

/** The blocks of an encyclopaedia's article, of which `html` is the body alone. Throws like `fetchArticle`. */
export async function readEncyclopediaArticle(html: string, workspaceId: string): Promise<ArticleBlock[]> {
  const tooLarge =
    "The Wikipedia article could not be read in time; try again, or write from notes of your own.";
  const article = await runPageThread({ file, workspaceId, tooLarge }, { kind: "encyclopedia", html });

  return articleSchema.parse(article).blocks;
}

import { fetchPage, type Page } from "@/server/adapters/web/fetch-page";
import { guardAddress } from "@/server/adapters/web/guard-address";
import { runPageThread } from "./run-page-thread";
import { type Article, type ArticleBlock, articleSchema } from "./schema";

const file = "server/articles/read-page.thread.ts";

const maxTitleCharacters = 300;
const maxSiteNameCharacters = 100;
const maxAddressCharacters = 2000;

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

  const address = url.href.replace(/#.*/, "");

  return {
    article: cutNames(articleSchema.parse(article)),
    // Whoever leads there from a short address may make it as long as they like.
    url: address.length > maxAddressCharacters ? url.origin : address,
  };
}

/** They are repeated in credits, and beside each fact of a script; pages may have megabytes of them. */
function cutNames({ title, siteName, ...article }: Article): Article {
  return {
    ...article,
    title: title && cut(title, maxTitleCharacters),
    siteName: siteName && cut(siteName, maxSiteNameCharacters),
  };
}

function cut(text: string, most: number): string {
  // It may have been cut in the middle of an emoji.
  return text
    .slice(0, most)
    .replaceAll(/\p{Surrogate}/gu, "")
    .trim();
}

/** The blocks of an encyclopaedia's article, of which `html` is the body alone. Throws like `fetchArticle`. */
export async function readEncyclopediaArticle(html: string, workspaceId: string): Promise<ArticleBlock[]> {
  const tooLarge =
    "The Wikipedia article could not be read in time; try again, or write from notes of your own.";
  const article = await runPageThread({ file, workspaceId, tooLarge }, { kind: "encyclopedia", html });

  return articleSchema.parse(article).blocks;
}

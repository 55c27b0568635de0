import { z } from "zod";
import { readWikipediaPage, searchWikipedia } from "@/server/adapters/encyclopedia/wikipedia";
import { fetchArticle, readEncyclopediaArticle } from "@/server/articles/fetch-article";
import { type ArticleBlock, articleBlockSchema } from "@/server/articles/schema";
import { AppError } from "@/server/errors";
import { listStoryBlocks } from "@/server/topics/condense-article";
import { type Brief, foundArticleSchema } from "../schema";
import { readTable } from "./read-table";

/** What a script is written from. */
export const gatheredSourceSchema = z.object({
  /** What the facts are credited to, for people: "Wikipedia: Octopus". Empty where there is no source. */
  name: z.string(),
  title: z.string(),
  url: z.string().optional(),
  blocks: z.array(articleBlockSchema),
  /** Of a table; its first row is the header. */
  cells: z.array(z.array(z.string())).optional(),
  /** What is to be said in the video's description. */
  credits: z.array(z.string()),
  /** What was less than was wished for: a sentence each. */
  notices: z.array(z.string()),
  /** Articles that were found, best first. */
  articles: z.array(foundArticleSchema),
});
export type GatheredSource = z.infer<typeof gatheredSourceSchema>;

type GatherInput = {
  brief: Pick<Brief, "topic" | "source" | "language">;
  workspaceId: string;
};

/**
 * Fetches and reads what a brief names as its source. Throws INVALID_INPUT with what to do about it, and TOO_MANY_REQUESTS.
 */
export async function gatherSource({ brief, workspaceId }: GatherInput): Promise<GatheredSource> {
  const { source, topic } = brief;

  switch (source.kind) {
    case "encyclopedia":
      return gatherFromEncyclopedia({ brief, workspaceId }, source.pageId);
    case "article": {
      const { article, url } = await fetchArticle({ address: source.address, workspaceId });
      const { title = topic, siteName = new URL(url).hostname, blocks } = article;
      const credit = [title, siteName, url].join(", ");

      return { ...nothingGathered, name: siteName, title, url, blocks, credits: [credit] };
    }
    case "table": {
      const { header, rows, notices } = readTable(source.text);

      return { ...nothingGathered, name: "Your table", title: topic, cells: [header, ...rows], notices };
    }
    case "notes": {
      const blocks = source.text
        .split(/\n\s*\n/)
        .map((text): ArticleBlock => ({ kind: "paragraph", text: text.replaceAll(/\s+/g, " ").trim() }))
        .filter((block) => block.kind === "paragraph" && block.text !== "");

      return { ...nothingGathered, name: "Your notes", title: topic, blocks };
    }
  }
}

/** A source of which nothing is known. */
export const nothingGathered: GatheredSource = {
  name: "",
  title: "",
  blocks: [],
  credits: [],
  notices: [],
  articles: [],
};

async function gatherFromEncyclopedia(
  { brief: { topic, language }, workspaceId }: GatherInput,
  pageId: number | undefined,
): Promise<GatheredSource> {
  const articles = await searchWikipedia(topic, language);
  const article = pageId === undefined ? articles[0] : articles.find((found) => found.pageId === pageId);
  if (!article) {
    throw new AppError("INVALID_INPUT", "Wikipedia has no article about this; try fewer or other words.");
  }

  const { title, html } = await readWikipediaPage(article.pageId, language);
  const blocks = listStoryBlocks(await readEncyclopediaArticle(html, workspaceId));
  const credit = `Facts from the Wikipedia article “${title}”: ${article.url}, CC BY-SA 4.0, https://creativecommons.org/licenses/by-sa/4.0/`;

  return {
    ...{ ...nothingGathered, name: `Wikipedia: ${title}`, title, url: article.url, blocks, articles },
    credits: [credit],
  };
}

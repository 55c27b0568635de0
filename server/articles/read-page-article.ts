import type { Page } from "@/server/adapters/web/fetch-page";
import { AppError } from "@/server/errors";
import { countWords } from "@/server/script-format/parse/sentences/count-words";
import { extractArticle } from "./extract-article";
import { extractPlainText } from "./extract-plain-text";
import { listTexts } from "./list-blocks";
import type { Article } from "./schema";

/** Fewer words are a notice or a log-in, and no article. */
const leastWords = 40;
/** What sites show of an article for subscribers is about so much. */
const teaserWords = 250;

/** A page's article. Throws INVALID_INPUT if there is none. Pure. */
export function readPageArticle({ url, mediaType, text }: Page): Article {
  const article =
    mediaType === "text/plain" ? extractPlainText(text) : extractArticle({ html: text, url: url.href });
  requireReadable(article, url);

  return article;
}

function requireReadable({ blocks, language, isForSubscribers }: Article, { hostname }: URL): void {
  const wordCount = blocks
    .flatMap(listTexts)
    .reduce((sum, text) => sum + countWords(text, language ?? "en"), 0);

  if (isForSubscribers && wordCount < teaserWords) {
    throw new AppError(
      "INVALID_INPUT",
      `${hostname} shows this article to subscribers only; open it yourself and paste its text, if you may use it.`,
    );
  }
  if (wordCount < leastWords) {
    throw new AppError(
      "INVALID_INPUT",
      "The page has no article that could be read: it may need a log-in, or a browser that runs it. Paste the text instead.",
    );
  }
}

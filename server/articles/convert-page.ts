import type { Page } from "@/server/adapters/web/fetch-page";
import { AppError } from "@/server/errors";
import { countWords } from "@/server/script-format/parse/sentences/count-words";
import { maxScriptCharacters } from "@/server/videos/schema";
import { extractArticle } from "./extract-article";
import { extractPlainText } from "./extract-plain-text";
import { listTexts } from "./list-blocks";
import type { Article } from "./schema";
import { writeArticleScript } from "./write-article-script";

/** Fewer words are a notice or a log-in, and no article. */
const leastWords = 40;
/** What sites show of an article for subscribers is about so much. */
const teaserWords = 250;

/** A page's article as a script. Throws INVALID_INPUT if there is none, or one that is too long for a video. Pure. */
export function convertPage({ url, mediaType, text }: Page): string {
  const article =
    mediaType === "text/plain" ? extractPlainText(text) : extractArticle({ html: text, url: url.href });
  requireReadable(article, url);
  const script = writeArticleScript(article, url);
  if (script.length > maxScriptCharacters) {
    throw new AppError(
      "INVALID_INPUT",
      `The article has ${script.length.toLocaleString("en")} characters, and a script at most ${maxScriptCharacters.toLocaleString("en")}; copy the part that you want.`,
    );
  }

  return script;
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

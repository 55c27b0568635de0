import { runInThread } from "@/server/adapters/threads/run-in-thread";
import { limitAttempts } from "@/server/auth/limit-attempts";
import { fetchPage, type Page } from "@/server/adapters/web/fetch-page";
import { guardAddress } from "@/server/adapters/web/guard-address";
import { AppError } from "@/server/errors";
import { countWords } from "@/server/script-format/parse/sentences/count-words";
import { maxScriptCharacters } from "@/server/videos/schema";
import { extractPlainText } from "./extract-plain-text";
import { listTexts } from "./list-blocks";
import { type Article, articleSchema } from "./schema";
import { writeArticleScript } from "./write-article-script";

/** A page of 1.4 MB keeps a core busy for some 7 s, which grows with its size. The others wait for two at once. */
const program = {
  file: "server/articles/extract.thread.ts",
  timeLimitMs: 25_000,
  maxMemoryMb: 512,
  atOnce: 2,
};

/** Fewer words are a notice or a log-in, and no article. */
const leastWords = 40;
/** What sites show of an article for subscribers is about so much. */
const teaserWords = 250;

/**
 * The article at a public address as a script, to be looked over before a video is made of it. Throws INVALID_INPUT with
 * what to do, and TOO_MANY_REQUESTS for a person who reads too many.
 */
export async function readArticle({
  address,
  userId,
}: {
  address: string;
  userId: string;
}): Promise<{ script: string }> {
  await limitAttempts("read-article", { account: userId });

  return { script: await writeScript(await fetchPage(new URL(address), guardAddress)) };
}

/** A page's article as a script. Throws INVALID_INPUT if there is none, or one that is too long for a video. */
export async function writeScript({ url, mediaType, text }: Page): Promise<string> {
  const article =
    mediaType === "text/plain"
      ? extractPlainText(text)
      : await extractInThread({ html: text, url: url.href });
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

/**
 * Finds a page's article in a thread of its own, so that the web app answers others meanwhile. Throws INVALID_INPUT for a
 * page that takes too long or too much memory.
 */
async function extractInThread(page: { html: string; url: string }): Promise<Article> {
  try {
    return articleSchema.parse(await runInThread(program, page));
  } catch (error) {
    throw new AppError("INVALID_INPUT", `The page could not be taken apart: ${String(error)}`, {
      userMessage:
        "The page is too large or too tangled to find its text; copy the text and paste it instead.",
      cause: error,
    });
  }
}

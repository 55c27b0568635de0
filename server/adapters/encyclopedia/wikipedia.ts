import { z } from "zod";
import { env } from "@/server/env";
import { AppError } from "@/server/errors";
import type { WikipediaLanguage } from "./wikipedia-language";

/** An article as a search finds it, with its short description where it has one. */
export type FoundArticle = { pageId: number; title: string; url: string; description?: string };
/** `html` is the article's body alone, without the site around it. */
type EncyclopediaPage = { title: string; html: string };

const timeLimitMs = 15_000;
const articlesPerSearch = 8;

const failureSchema = z.object({ error: z.object({ code: z.string(), info: z.string() }) });
const searchSchema = z.object({
  /** Absent where nothing was found. */
  query: z
    .object({
      pages: z.array(
        z.object({
          pageid: z.int(),
          title: z.string(),
          /** Its place among what was found, from 1; the pages themselves come in no order. */
          index: z.int(),
          fullurl: z.url({ protocol: /^https?$/ }),
          description: z.string().optional(),
          pageprops: z.object({ disambiguation: z.string().optional() }).optional(),
        }),
      ),
    })
    .optional(),
});
const pageSchema = z.object({ parse: z.object({ title: z.string(), text: z.string() }) });

/**
 * The articles that Wikipedia's own search finds for some words, best first, without disambiguation pages. https://www.mediawiki.org/wiki/API:Search. Throws INVALID_INPUT where Wikipedia cannot answer.
 */
export async function searchWikipedia(words: string, language: WikipediaLanguage): Promise<FoundArticle[]> {
  const { query } = await ask(searchSchema, language, {
    ...{ action: "query", generator: "search", gsrsearch: words, gsrlimit: String(articlesPerSearch) },
    ...{ prop: "info|description|pageprops", inprop: "url", ppprop: "disambiguation" },
  });

  return (query?.pages ?? [])
    .filter(({ pageprops }) => pageprops?.disambiguation === undefined)
    .toSorted((one, other) => one.index - other.index)
    .map(({ pageid, title, fullurl, description }) => ({ pageId: pageid, title, url: fullurl, description }));
}

/** An article's text. https://www.mediawiki.org/wiki/API:Parsing_wikitext. Throws INVALID_INPUT where there is none. */
export async function readWikipediaPage(
  pageId: number,
  language: WikipediaLanguage,
): Promise<EncyclopediaPage> {
  const { parse } = await ask(pageSchema, language, {
    ...{ action: "parse", pageid: String(pageId), prop: "text" },
    ...{ disableeditsection: "1", disabletoc: "1" },
  });

  return { title: parse.title, html: parse.text };
}

async function ask<Answer>(
  schema: z.ZodType<Answer>,
  language: WikipediaLanguage,
  parameters: Record<string, string>,
): Promise<Answer> {
  const address = new URL(`${env.wikipediaUrl.replaceAll("{language}", language)}/w/api.php`);
  address.search = new URLSearchParams({ format: "json", formatversion: "2", ...parameters }).toString();
  const response = await fetch(address, {
    // Wikimedia blocks clients that do not identify themselves (https://foundation.wikimedia.org/wiki/Policy:User-Agent_policy).
    headers: { "user-agent": `Offcamera/0.1 (${env.appOrigin}; ${env.mailFrom})` },
    signal: AbortSignal.timeout(timeLimitMs),
  }).catch((cause: unknown) => {
    throw unavailable(`it could not be reached: ${String(cause)}`, "try again later", cause);
  });
  if (response.status === 429) {
    const seconds = Number(response.headers.get("retry-after"));
    throw unavailable(
      "it asks for fewer requests",
      seconds > 0 ? `try again in ${seconds} seconds` : "try again later",
    );
  }
  if (!response.ok) throw unavailable(`it answered with status ${response.status}`, "try again later");

  const answer: unknown = await response.json().catch((cause: unknown) => {
    throw unavailable(`its answer is not JSON: ${String(cause)}`, "try again later", cause);
  });
  // Failures have the status 200 as well.
  const failure = failureSchema.safeParse(answer);
  if (failure.success) throw unavailable(failure.data.error.info, "try other words");
  const parsed = schema.safeParse(answer);
  if (!parsed.success)
    throw unavailable(
      `its answer is of another shape: ${parsed.error.message}`,
      "try again later",
      parsed.error,
    );

  return parsed.data;
}

function unavailable(reason: string, cure: string, cause?: unknown): AppError {
  return new AppError("INVALID_INPUT", `Wikipedia did not answer: ${reason}`, {
    userMessage: `Wikipedia could not answer; ${cure}, or write the script yourself.`,
    cause,
  });
}

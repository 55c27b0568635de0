import { createServer, type ServerResponse } from "node:http";
import { listenLocally } from "../../processes/listen";

export type FakeArticle = {
  pageId: number;
  title: string;
  /** What `action=parse` gives as text. */
  html: string;
  description?: string;
  /** A page that only lists what else its title means. */
  isDisambiguation?: boolean;
};

export type WikipediaServer = {
  /** For WIKIPEDIA_URL. */
  url: string;
  /** The queries that were asked, in their order. */
  requests: URLSearchParams[];
  close(): Promise<void>;
};

/**
 * Wikipedia's API as https://www.mediawiki.org/wiki/API:Main_page describes it, as far as topics need it: the searches of
 * `action=query&generator=search`, and `action=parse`, in format version 2. Its failures have the status 200; who does not say
 * who they are is blocked; a search for "slow down" is told to wait.
 */
export async function startWikipediaServer(
  articles: Record<string, FakeArticle[]>,
): Promise<WikipediaServer> {
  const requests: URLSearchParams[] = [];
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "", "http://fake.invalid");
    const [, language = ""] = /^\/([a-z]+)\/w\/api\.php$/.exec(pathname) ?? [];
    const known = articles[language];
    requests.push(searchParams);
    if (!known) return void response.writeHead(404).end("Not Found");
    if (!request.headers["user-agent"]?.includes("@")) {
      return void response.writeHead(403).end("Please set a user-agent and respect our robot policy.");
    }
    if (searchParams.get("gsrsearch") === "slow down") {
      return void response.writeHead(429, { "retry-after": "30" }).end("Too many requests");
    }

    answer(response, toAnswer(searchParams, known));
  });
  const port = await listenLocally(server);

  return {
    url: `http://127.0.0.1:${port}/{language}`,
    requests,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function toAnswer(parameters: URLSearchParams, articles: FakeArticle[]): unknown {
  switch (parameters.get("action")) {
    case "query":
      return search(parameters, articles);
    case "parse": {
      const pageId = Number(parameters.get("pageid"));
      const article = articles.find((known) => known.pageId === pageId);
      if (!article)
        return { error: { code: "nosuchpageid", info: `There is no page with ID ${pageId}.`, docref: "" } };

      return { parse: { title: article.title, pageid: pageId, text: article.html } };
    }
    default:
      return { error: { code: "badvalue", info: "Unrecognized value for parameter “action”.", docref: "" } };
  }
}

/** An article is found by a word of its title. Pages come in the order of their ids, as the real ones do. */
function search(parameters: URLSearchParams, articles: FakeArticle[]): unknown {
  const words = (parameters.get("gsrsearch") ?? "").toLowerCase().split(/\W+/u).filter(Boolean);
  const found = articles
    .map((article) => ({
      article,
      hits: words.filter((word) => article.title.toLowerCase().includes(word.replace(/(?:es|s)$/u, "")))
        .length,
    }))
    .filter(({ hits }) => hits > 0)
    .toSorted((one, other) => one.article.title.length - other.article.title.length);
  // Without `query` where there is nothing.
  if (found.length === 0) return { batchcomplete: true };

  return {
    batchcomplete: true,
    query: {
      pages: found
        .map(({ article }, index) => ({
          ...{ pageid: article.pageId, ns: 0, title: article.title, index: index + 1 },
          fullurl: `https://en.wikipedia.org/wiki/${encodeURIComponent(article.title.replaceAll(" ", "_"))}`,
          ...(article.description === undefined ? {} : { description: article.description }),
          ...(article.isDisambiguation ? { pageprops: { disambiguation: "" } } : {}),
        }))
        .toSorted((one, other) => one.pageid - other.pageid),
    },
  };
}

function answer(response: ServerResponse, body: unknown): void {
  response.writeHead(200, { "content-type": "application/json; charset=utf-8" }).end(JSON.stringify(body));
}

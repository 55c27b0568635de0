import type { ServerResponse } from "node:http";
import { startArticleServer } from "./article-server";

/** The titles of its entries, the newest first. They link to nothing: their scripts are written from the encyclopaedia. */
export const feedTitles = [
  "How an octopus opens a jar",
  "Where octopuses sleep at night",
  "What a cuttlefish sees",
  "Why squid make ink",
];

/** A web site with a feed, `/feed.xml`, and a page that is none, `/page`. */
export async function startFeedServer(): Promise<{ origin: string; close: () => Promise<void> }> {
  const answer = (type: string, body: string) => (_request: unknown, response: ServerResponse) =>
    response.writeHead(200, { "content-type": type }).end(body);
  const items = feedTitles.map(
    (title, index) => `<item><title>${title}</title><guid>entry-${index}</guid></item>`,
  );
  const site = await startArticleServer({
    "/feed.xml": answer(
      "application/rss+xml",
      `<?xml version="1.0"?><rss version="2.0"><channel><title>Sea</title>${items.join("")}</channel></rss>`,
    ),
    "/page": answer("text/html", "<!doctype html><html><body>No feed.</body></html>"),
  });

  return { origin: `http://localhost:${site.port}`, close: () => site.close() };
}

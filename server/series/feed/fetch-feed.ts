import { fetchPage, type PageKind } from "@/server/adapters/web/fetch-page";
import { guardAddress } from "@/server/adapters/web/guard-address";
import { guardServer } from "@/server/adapters/web/guarded-fetch";
import { runPageThread } from "@/server/articles/run-page-thread";
import { env } from "@/server/env";
import { type Feed, feedSchema } from "./parse-feed";

const feedKind: PageKind = {
  userAgent: "Offcamera (reads a feed that somebody asked for)",
  accept:
    "application/rss+xml, application/atom+xml, application/feed+json, application/json;q=0.9, application/xml;q=0.9, text/xml;q=0.9",
  // Many servers declare their feed as a web page; reading it shows what it is.
  mediaTypes: [
    ...["application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json"],
    ...["application/xml", "text/xml", "application/json", "text/plain", "text/html"],
  ],
  otherwise: " later",
  closed: "choose a feed that is public",
  tooLarge: "choose a feed of the newest entries only",
  onlyRead: "not a feed; enter the address of an RSS, Atom or JSON feed",
};

/**
 * Fetches a feed from a public address, or from a private one that the operator allows (ALLOW_PRIVATE_HOSTS). Throws INVALID_INPUT with
 * what to do, in one sentence, and TOO_MANY_REQUESTS.
 */
export async function fetchFeed({
  address,
  workspaceId,
}: {
  address: string;
  workspaceId: string;
}): Promise<Feed> {
  const { text } = await fetchPage(new URL(address), guardFeed, feedKind);
  const feed = await runPageThread(
    {
      ...{ file: "server/series/feed/read-feed.thread.ts", workspaceId },
      tooLarge: "The feed is too large or too tangled to be read; choose a feed of the newest entries only.",
    },
    { text },
  );

  return feedSchema.parse(feed);
}

function guardFeed(url: URL) {
  const isAllowed = [url.hostname, url.host].some((host) => env.privateHosts.includes(host));

  return isAllowed ? guardServer(url, env.privateHosts) : guardAddress(url);
}

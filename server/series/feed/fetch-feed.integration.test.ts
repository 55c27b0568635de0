import type { ServerResponse } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ArticleServer, startArticleServer } from "@/e2e/fakes/article-server";
import { env } from "@/server/env";
import { fetchFeed } from "./fetch-feed";

let site: ArticleServer;

beforeAll(async () => {
  const item = "<item><title>Hearts</title></item>";
  const answer = (type: string, body: string | Buffer) => (_request: unknown, response: ServerResponse) =>
    response.writeHead(200, { "content-type": type }).end(body);
  const lead = (location: string) => (_request: unknown, response: ServerResponse) =>
    response.writeHead(302, { location }).end();
  site = await startArticleServer({
    "/feed": answer("application/rss+xml", `<rss version="2.0"><channel>${item}</channel></rss>`),
    "/moved": lead("/feed"),
    "/page": answer("text/html", "<!doctype html><html><body>Hi</body></html>"),
    "/picture": answer("image/png", "PNG"),
    "/large": answer("application/rss+xml", Buffer.alloc(50 * 1024 * 1024, "a")),
    "/loop": lead("/loop"),
    "/to-metadata": lead("http://169.254.169.254/latest/meta-data/"),
    "/entities": answer(
      "application/xml",
      `<!DOCTYPE r [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 9 }, (_, index) => `<!ENTITY a${index + 1} "${`&a${index || ""};`.repeat(10)}">`).join("")}]><rss version="2.0"><channel><item><title>&a9;</title></item></channel></rss>`,
    ),
  });
  env.privateHosts.push(`localhost:${site.port}`);
});

afterAll(async () => {
  env.privateHosts.pop();
  await site.close();
});

const read = (path: string) =>
  fetchFeed({ address: `http://localhost:${site.port}${path}`, workspaceId: "a" }).catch(
    (error: unknown) => error,
  );

test("a feed is read, also where it has moved to", async () => {
  for (const path of ["/feed", "/moved"]) {
    expect(await read(path)).toMatchObject({ entries: [{ title: "Hearts", key: "Hearts" }] });
  }
});

test.each([
  ["/page", "This is a web page, not a feed; enter the address of its RSS, Atom or JSON feed."],
  ["/picture", "The address holds image/png, not a feed; enter the address of an RSS, Atom or JSON feed."],
  ["/large", "The page is larger than 5 MB; choose a feed of the newest entries only."],
  ["/loop", "The address leads from one page to the next without an end."],
  ["/to-metadata", "169.254.169.254 is not on the public internet, so it cannot be read."],
  ["/nothing", "localhost has no page at this address; check it."],
])("%s is refused in one sentence", async (path, sentence) => {
  expect(await read(path)).toMatchObject({ code: "INVALID_INPUT", userMessage: sentence });
});

test("a feed that is a bomb of entities does no harm", async () => {
  const answer = await read("/entities");

  expect(JSON.stringify(answer).length).toBeLessThan(5000);
});

test("a private address is refused", async () => {
  await expect(fetchFeed({ address: "http://127.0.0.1/feed", workspaceId: "a" })).rejects.toMatchObject({
    userMessage: "127.0.0.1 is not on the public internet, so it cannot be read.",
  });
});

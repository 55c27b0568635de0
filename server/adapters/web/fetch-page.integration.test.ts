import { once } from "node:events";
import type { ServerResponse } from "node:http";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type ArticleServer, startArticleServer } from "@/e2e/fakes/article-server";
import { fetchPage } from "./fetch-page";
import { type AddressGuard, guardAddress } from "./guard-address";

const html = "<p>Three hearts.</p>";
const asHtml = { "content-type": "text/html; charset=utf-8" };
const large = Buffer.alloc(6 * 1024 * 1024, "a");

let site: ArticleServer;
const stalled: ServerResponse[] = [];

/** The product's own guard, but for one name, which stands for a public site and leads to the double. */
const guard: AddressGuard = (url) =>
  url.hostname === "site.test" ? Promise.resolve([{ address: "127.0.0.1", family: 4 }]) : guardAddress(url);

const read = (path: string) => fetchPage(new URL(`http://site.test:${site.port}${path}`), guard);

beforeAll(async () => {
  const redirect = (location: string) => (_request: unknown, response: ServerResponse) =>
    response.writeHead(302, { location }).end();

  site = await startArticleServer({
    "/plain": (_request, response) => response.writeHead(200, asHtml).end(html),
    "/gzip": (_request, response) =>
      response.writeHead(200, { ...asHtml, "content-encoding": "gzip" }).end(gzipSync(html)),
    "/brotli": (_request, response) =>
      response.writeHead(200, { ...asHtml, "content-encoding": "br" }).end(brotliCompressSync(html)),
    "/moved": redirect("/plain"),
    "/loop": redirect("/loop"),
    "/to-metadata": redirect("http://169.254.169.254/latest/meta-data/"),
    "/to-itself": (request, response) =>
      response.writeHead(302, { location: `http://127.0.0.1:${request.socket.localPort ?? 0}/plain` }).end(),
    "/to-local-name": redirect("http://localhost/"),
    "/to-file": redirect("file:///etc/passwd"),
    "/large": (_request, response) => response.writeHead(200, asHtml).end(large),
    "/bomb": (_request, response) =>
      response.writeHead(200, { ...asHtml, "content-encoding": "gzip" }).end(gzipSync(large)),
    "/pdf": (_request, response) =>
      response.writeHead(200, { "content-type": "application/pdf" }).end("%PDF"),
    "/members": (_request, response) => response.writeHead(403, asHtml).end("Log in."),
    "/broken": (_request, response) => response.writeHead(503).end(),
    "/torn": (_request, response) => {
      response
        .writeHead(200, { ...asHtml, "content-length": "1000" })
        .write("half", () => response.destroy());
    },
    "/slow": (_request, response) => {
      stalled.push(response.writeHead(200, asHtml));
      response.write("<p>");
    },
  });
});

afterAll(() => site.close());

test.each(["/plain", "/gzip", "/brotli", "/moved"])("%s gives the page's text", async (path) => {
  expect(await read(path)).toMatchObject({ text: html, mediaType: "text/html" });
});

test("the address is the one where the page was in the end", async () => {
  expect((await read("/moved")).url.pathname).toBe("/plain");
});

test.each(["/to-metadata", "/to-local-name", "/to-itself", "/to-file"])(
  "%s is not followed",
  async (path) => {
    const before = site.requests.length;

    await expect(read(path)).rejects.toMatchObject({
      code: "INVALID_INPUT",
      userMessage: expect.stringMatching(/not on the public internet|names port|begin with http/) as string,
    });
    expect(site.requests.slice(before)).toEqual([path]);
  },
);

test.each([
  ["/loop", /without an end/],
  ["/large", /larger than 5 MB/],
  ["/bomb", /larger than 5 MB/],
  ["/pdf", /holds application\/pdf, not an article/],
  ["/members", /does not show this page to everybody/],
  ["/nowhere", /has no page at this address/],
  ["/broken", /status 503/],
  ["/torn", /broke off/],
])("%s is rejected in one sentence", async (path, sentence) => {
  await expect(read(path)).rejects.toMatchObject({
    code: "INVALID_INPUT",
    userMessage: expect.stringMatching(sentence) as string,
  });
});

test("a redirect is followed five times and no more", async () => {
  const before = site.requests.length;
  await read("/loop").catch(() => undefined);

  expect(site.requests.length - before).toBe(6);
});

test("the name is asked for once: the connection goes to the very address that was checked", async () => {
  const answers = ["127.0.0.1", "169.254.169.254"];
  const rebinding = vi.fn<AddressGuard>(() =>
    Promise.resolve([{ address: answers.shift() ?? "", family: 4 }]),
  );

  // `rebind.invalid` has no address in DNS at all: only the one that was checked can lead anywhere.
  const page = await fetchPage(new URL(`http://rebind.invalid:${site.port}/plain`), rebinding);

  expect(page.text).toBe(html);
  expect(rebinding).toHaveBeenCalledTimes(1);
});

test(
  "a site that stops in the middle is given up, and its connection ends",
  { timeout: 30_000 },
  async () => {
    const reading = read("/slow");
    await expect(reading).rejects.toMatchObject({
      userMessage: expect.stringContaining("longer than 10 s") as string,
    });

    const [response] = stalled;
    if (response && !response.closed) await once(response, "close");
  },
);

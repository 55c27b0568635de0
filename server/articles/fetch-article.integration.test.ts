import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase, openDatabase } from "@/server/adapters/db/database";
import { fetchArticle, readPage } from "./fetch-article";

beforeAll(openDatabase);
afterAll(closeDatabase);

const sentence = "An octopus has three hearts, and it needs every one of them to move its thick, blue blood.";
const url = new URL("https://sea.example/hearts?from=feed#top");

function buildPage(text: string, head = "") {
  return {
    ...{ url, mediaType: "text/html" },
    text: `<html lang="en"><head><title>Three: "hearts" & *more*</title>${head}</head><body><article>${text}</article></body></html>`,
  };
}

const paragraphs = (count: number) => `<p>${sentence}</p>`.repeat(count);

test("an article is found with its title, its language and where it is", async () => {
  const { article, url: address } = await readPage(buildPage(paragraphs(8)), "a");

  expect(address).toBe("https://sea.example/hearts?from=feed");
  expect(article).toMatchObject({ title: 'Three: "hearts" & *more*', language: "en" });
  expect(article.blocks).toHaveLength(8);
  expect(article.blocks[0]).toEqual({ kind: "paragraph", text: sentence });
});

test("what a page calls itself, and where it leads, is as long as anybody reads", async () => {
  const head = `<title>${"Heart ".repeat(100_000)}</title><meta property="og:site_name" content="${"Sea ".repeat(100_000)}">`;
  const page = buildPage(paragraphs(8), head);
  const far = new URL(`https://sea.example/${"a".repeat(15_000)}`);
  const { article, url: address } = await readPage(
    { ...page, text: page.text.replace(/<title>.*?<\/title>/, ""), url: far },
    "a",
  );

  expect(article.title?.length).toBeLessThanOrEqual(300);
  expect(article.siteName?.length).toBeLessThanOrEqual(100);
  expect(address).toBe("https://sea.example");
});

test("plain text is read by its own rules", async () => {
  const text = `Three hearts\n\n${`${sentence}\n${sentence}\n\n`.repeat(3)}* one\n* two`;
  const { article } = await readPage({ url, mediaType: "text/plain", text }, "a");

  expect(article.blocks.map(({ kind }) => kind)).toEqual(["paragraph", "paragraph", "paragraph", "list"]);
});

test.each([
  [
    "without an article",
    buildPage("<form><label>Log in <input></label></form>"),
    /no article that could be read/,
  ],
  [
    "for subscribers that shows only a beginning",
    buildPage(paragraphs(6), '<script type="application/ld+json">{"isAccessibleForFree":"False"}</script>'),
    /subscribers only/,
  ],
])("a page %s is refused in one sentence", async (_name, page, sentenceToSay) => {
  await expect(readPage(page, "a")).rejects.toMatchObject({
    code: "INVALID_INPUT",
    message: expect.stringMatching(sentenceToSay) as string,
  });
});

test.each(["http://169.254.169.254/latest/meta-data/", "http://[::]/", "http://localhost/"])(
  "%s is not public, and not read",
  async (address) => {
    await expect(fetchArticle({ address, workspaceId: "a" })).rejects.toMatchObject({
      code: "INVALID_INPUT",
      message: expect.stringMatching(/not on the public internet/) as string,
    });
  },
);

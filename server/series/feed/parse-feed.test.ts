import { expect, test } from "vitest";
import { AppError } from "@/server/errors";
import { parseFeedText } from "./parse-feed";

const rss = `<?xml version="1.0"?><rss version="2.0"><channel><title>A &amp; B</title>
  <item><title>One &lt;b&gt;heart&lt;/b&gt; &amp; two</title><link>https://sea.example/1</link><guid>g1</guid></item>
  <item><title>Without a link</title></item>
  <item><title> </title><link>https://sea.example/2</link></item>
  <item><title>A script</title><link>javascript:alert(1)</link></item>
</channel></rss>`;
const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Sea</title><entry><title>Hearts</title><id>urn:1</id>
  <link rel="self" href="https://sea.example/self"/><link href="https://sea.example/2"/></entry></feed>`;
const json = JSON.stringify({
  ...{ version: "https://jsonfeed.org/version/1.1", title: "Sea" },
  items: [{ id: "1", title: "Hearts", url: "https://sea.example/3" }],
});

test("the entries of an RSS, an Atom and a JSON feed are read by title, page and what they are known by", () => {
  expect(parseFeedText(rss)).toEqual({
    title: "A & B",
    entries: [
      { title: "One heart & two", key: "g1", address: "https://sea.example/1" },
      { title: "Without a link", key: "Without a link" },
      { title: "A script", key: "A script" },
    ],
  });
  expect(parseFeedText(atom).entries).toEqual([
    { title: "Hearts", key: "urn:1", address: "https://sea.example/2" },
  ]);
  expect(parseFeedText(json).entries).toEqual([
    { title: "Hearts", key: "1", address: "https://sea.example/3" },
  ]);
});

test.each([
  ["a page", "<!doctype html><html><body>Hi</body></html>", /^This is a web page, not a feed;/],
  ["nothing", "", /^This is no feed that can be read;/],
  ["other JSON", "{}", /^This is no feed that can be read;/],
])("%s is refused in one sentence", (_name, text, sentence) => {
  expect(refuse(text)).toMatch(sentence);
});

/** The message that people see for a rejected feed. */
function refuse(text: string): string | undefined {
  try {
    parseFeedText(text);
  } catch (error) {
    if (error instanceof AppError) return error.userMessage;
    throw error;
  }

  return undefined;
}

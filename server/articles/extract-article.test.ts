import { expect, test } from "vitest";
import { extractArticle } from "./extract-article";
import type { ArticleBlock } from "./schema";

const filler =
  "It needs every one of them, since its blood is blue and thick, and two of them serve the gills alone.";

/** A page as sites make them: the article amid navigation, notes, pictures and scripts. */
function buildPage(article: string, head = ""): string {
  return `<!doctype html><html lang="en-GB"><head><title>Three hearts – Sea Review</title>
    <meta property="og:site_name" content="Sea Review">${head}</head><body>
    <nav><ul><li><a href="/">Home</a></li><li><a href="/shop">Shop</a></li></ul></nav>
    <script>document.querySelector("h1").textContent = "Hacked";</script>
    <main><article><h1>Three hearts</h1>${article}<p>${filler}</p><p>${filler}</p><p>${filler}</p></article></main>
    <aside><a href="/more">More from us</a></aside><footer>© Sea Review. All rights reserved.</footer></body></html>`;
}

function extract(article: string, head?: string) {
  return extractArticle({ html: buildPage(article, head), url: "https://sea.example/hearts" });
}

/** The blocks before the page's own filler. */
function blocksOf(article: string): ArticleBlock[] {
  return extract(article).blocks.slice(0, -3);
}

const paragraph = (text: string) => ({ kind: "paragraph", text });

test("title, site, language and text are found, and nothing of what stands around them", () => {
  const article = extract("<p>An octopus has <b>three</b> <a href='/x'>hearts</a>.</p>");

  expect(article).toEqual({
    title: "Three hearts",
    siteName: "Sea Review",
    language: "en-GB",
    isForSubscribers: false,
    blocks: [paragraph("An octopus has three hearts."), ...[filler, filler, filler].map(paragraph)],
  });
});

test("headings, lists and quotes stay what they are", () => {
  expect(
    blocksOf(`<p>${filler}</p><h2>The blood</h2><p>It is blue:</p><ul><li>by copper</li><li>not by <em>iron</em></li></ul>
      <ol><li>First</li><li>Second</li></ol><blockquote><p>An alien.</p><p>— P. Godfrey-Smith</p></blockquote>`),
  ).toEqual([
    paragraph(filler),
    { kind: "heading", level: 2, text: "The blood" },
    paragraph("It is blue:"),
    { kind: "list", isOrdered: false, items: ["by copper", "not by iron"] },
    { kind: "list", isOrdered: true, items: ["First", "Second"] },
    { kind: "quote", paragraphs: ["An alien.", "— P. Godfrey-Smith"] },
  ]);
});

test("captions, tables, code and marks of notes are not read", () => {
  expect(
    blocksOf(`<p>Blue blood<sup><a href="#n1">1</a></sup> moves slowly.<sup>[2]</sup></p>
      <figure><img src="a.jpg"><figcaption>Photo: A. Diver</figcaption></figure>
      <table><tr><td>Heart</td><td>3</td></tr></table><pre>const hearts = 3;</pre>`),
  ).toEqual([paragraph("Blue blood moves slowly.")]);
});

test("what is written high is not joined to what it stands at", () => {
  expect(blocksOf("<p>Some 10<sup>6</sup> cells, CO<sub>2</sub>, the 3<sup>rd</sup> heart.</p>")).toEqual([
    paragraph("Some 10⁶ cells, CO2, the 3rd heart."),
  ]);
});

test("a heading that repeats the title or leads to nothing is left out", () => {
  expect(
    blocksOf(
      `<h2>Three hearts</h2><p>${filler}</p><h2>Pictures</h2><figure><img src="a.jpg"></figure><h2>End</h2>`,
    ),
  ).toEqual([paragraph(filler), { kind: "heading", level: 2, text: "End" }]);
});

test("an article for subscribers is known by the site's own word", () => {
  const head =
    '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false}</script>';

  expect(extract("<p>Text.</p>", head).isForSubscribers).toBe(true);
});

test("a page without an article has no blocks", () => {
  const { title, blocks } = extractArticle({
    html: "<title>Log in</title><form><input></form>",
    url: "https://a.example/",
  });

  expect({ title, blocks }).toEqual({ title: "Log in", blocks: [] });
});

import { Readability } from "@mozilla/readability";
import { JSDOM } from "jsdom";
import { listBlocks, listTexts } from "./list-blocks";
import { isElement, tidyText } from "./read-inline-text";
import type { Article, ArticleBlock } from "./schema";

/** Notes, their marks, and the edit links of wikis: part of the page, and not of what is read. */
const clutter =
  "[role=doc-endnotes], [role=doc-noteref], [role=navigation], [role=note], .footnotes, .mw-editsection, .navbox, .references, sup.reference, .IPA, .noprint";

/**
 * What a page has to read, without its navigation and all else around it. Its scripts are not run and nothing that it
 * names is loaded: the page is parsed into a document that no window shows.
 */
export function extractArticle({ html, url }: { html: string; url: string }): Article {
  const { DOMParser } = new JSDOM("", { url }).window;
  const document = new DOMParser().parseFromString(html, "text/html");
  const isForSubscribers = [...document.querySelectorAll("script[type='application/ld+json']")].some(
    ({ textContent }) => /"isAccessibleForFree"\s*:\s*"?false/i.test(textContent),
  );
  const headings = [...document.querySelectorAll("h1")].map(readHeading);
  removeClutter(document);
  const language = tidyText(document.documentElement.lang);

  const found = new Readability(document, { serializer: (node) => node }).parse();
  const pageTitle = tidyText(found?.title ?? document.title);
  // A page's title often goes on with the site's name; its only heading does not.
  const title = headings.length === 1 && pageTitle.includes(headings[0] ?? "") ? headings[0] : pageTitle;
  const { content } = found ?? {};

  return {
    title: title || undefined,
    siteName: tidyText(found?.siteName ?? "") || undefined,
    language: isLanguage(language) ? language : undefined,
    isForSubscribers,
    blocks: content && isElement(content) ? withoutEmptyParts(listBlocks(content), title) : [],
  };
}

/** The text of an encyclopaedia's article, of which `html` is the body alone. */
export function readEncyclopediaBlocks(html: string): ArticleBlock[] {
  const { DOMParser } = new JSDOM("").window;
  const { body } = removeClutter(new DOMParser().parseFromString(html, "text/html"));

  return withoutEmptyParts(listBlocks(body), undefined);
}

function removeClutter(document: Document): Document {
  for (const element of document.querySelectorAll(clutter)) element.remove();

  return document;
}

function readHeading({ textContent }: Element): string {
  return tidyText(textContent);
}

/** Headings that repeat the title or have nothing below them are left out. */
function withoutEmptyParts(blocks: ArticleBlock[], title: string | undefined): ArticleBlock[] {
  return blocks.reduceRight<ArticleBlock[]>((kept, block) => {
    const [next] = kept;
    const isEmpty =
      block.kind === "heading" &&
      (listTexts(block)[0] === title || !next || (next.kind === "heading" && next.level <= block.level));

    return isEmpty ? kept : [block, ...kept];
  }, []);
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

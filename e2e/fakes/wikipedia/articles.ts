import { readFileSync } from "node:fs";
import path from "node:path";
import type { FakeArticle } from "./wikipedia-server";

const html = readFileSync(path.join(import.meta.dirname, "octopus.html"), "utf8");

/** What the tests look up, by language: an article of an encyclopaedia, in that one's markup, and others beside it. */
export const fakeArticles: Record<string, FakeArticle[]> = {
  en: [
    { pageId: 22_780, title: "Octopus", html, description: "Order of soft-bodied molluscs" },
    { pageId: 11, title: "Octopus (disambiguation)", html: "<p>Many things.</p>", isDisambiguation: true },
    { pageId: 7, title: "Octopus as food", html: "<p>Octopus is eaten in many places.</p>" },
  ],
};

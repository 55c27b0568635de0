import { expect, test } from "vitest";
import { countSpokenWords, estimateSeconds } from "./estimate-length";

test.each([
  ["nothing", "", 0],
  ["words and headings", "# Three hearts\n\nIt **doesn't** stop.", 5],
  ["no front matter", "---\ntitle: A day\n---\n\nOne two.", 2],
  ["no comments, code, cards, tables, pictures or sources", hidden(), 2],
])("counts %s", (_name, script, count) => {
  expect(countSpokenWords(script)).toBe(count);
});

test("counts words of a language without spaces", () => {
  expect(countSpokenWords("タコには心臓が三つある。")).toBeGreaterThan(3);
});

test("a minute of the default voice is about 169 words", () => {
  expect([17, 169, 339].map((words) => Math.round(estimateSeconds(words)))).toEqual([6, 60, 120]);
});

function hidden(): string {
  return "One.\n<!-- not this -->\n```\ncode here\n```\n::number[3]\n| a | b |\n![a b](c.jpg)\nSource: me\nTwo.";
}

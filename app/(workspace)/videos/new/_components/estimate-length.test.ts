import { expect, test } from "vitest";
import { countSpokenWords, describeLength } from "./estimate-length";

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

test("a minute is 150 words", () => {
  expect([20, 150, 325].map(describeLength)).toEqual(["8 s", "1 min 0 s", "2 min 10 s"]);
});

function hidden(): string {
  return "One.\n<!-- not this -->\n```\ncode here\n```\n::number[3]\n| a | b |\n![a b](c.jpg)\nSource: me\nTwo.";
}

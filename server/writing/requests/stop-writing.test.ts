import { expect, test } from "vitest";
import { dropCutSentence } from "./stop-writing";

test.each([
  ["a sentence that is cut off", "# Top\n\nOne is here. Two is he", "# Top\n\nOne is here.\n"],
  [
    "a paragraph that is cut off in its first sentence",
    "# Top\n\nOne is here.\n\nTwo is he",
    "# Top\n\nOne is here.\n",
  ],
  ["a heading without words below", "# Top\n\nOne is here.\n\n## Two", "# Top\n\nOne is here.\n"],
  ["a table without words below", "# Top\n\nOne is here.\n\n| a | b |\n| --- |", "# Top\n\nOne is here.\n"],
  ["nothing", "# Top\n\nOne is **here**.\n", "# Top\n\nOne is **here**.\n"],
])("of a script that was stopped, %s is dropped", (_name, text, kept) => {
  expect(dropCutSentence(text, "en")).toBe(kept);
});

test("of a script that was stopped within its heading nothing is left", () => {
  expect(dropCutSentence("# To", "en")).toBe("");
  expect(dropCutSentence("", "en")).toBe("");
});

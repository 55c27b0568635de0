import { expect, it } from "vitest";
import { parse } from "../scripts.fixture";

it.each([
  ["in a sentence", `It swims.\n\nIt ${"a-".repeat(501)} swims.`],
  ["in emphasis and out of it", `It swims.\n\nIt ${"a".repeat(600)}*${"b".repeat(600)}* swims.`],
  ["to be said in the place of another", `It swims.\n\nIt :say[swims]{as=${"a".repeat(1001)}}.`],
])("a word that nobody can say is refused by its line: %s", (_name, script) => {
  expect(() => parse(script)).toThrow(
    "Line 3: a word of more than 1000 letters cannot be spoken; take it apart or delete it.",
  );
});

it("a long paragraph of a language without spaces is no word", () => {
  expect(
    parse(`---\nlanguage: ja\n---\n\n${"タコには心臓が三つあります。".repeat(200)}`).scenes.length,
  ).toBeGreaterThan(10);
});

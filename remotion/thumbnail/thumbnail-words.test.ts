import { expect, test } from "vitest";
import { findNumber, partWords, plainWords } from "./thumbnail-words";

const words = (text: string) => [{ text, isEmphasized: false }];

test.each([
  ["only 3 hearts", { before: "only", number: "3", after: "hearts" }],
  ["$3.5M lost", { before: "", number: "$3.5M", after: "lost" }],
  ["71% of Earth", { before: "", number: "71%", after: "of Earth" }],
  ["心臓は3つ", { before: "心臓は", number: "3", after: "つ" }],
])("the first number of “%s” is found with what stands at it", (text, { before, number, after }) => {
  const found = findNumber(words(text));

  expect(found?.number).toBe(number);
  expect(plainWords(found?.before ?? [])).toBe(before);
  expect(plainWords(found?.after ?? [])).toBe(after);
});

test("an emphasised number is taken whole", () => {
  expect(
    findNumber([
      { text: "1 in ", isEmphasized: false },
      { text: "500 million", isEmphasized: true },
      { text: " stars", isEmphasized: false },
    ])?.number,
  ).toBe("500 million");
});

test("words without a digit have no number", () => {
  expect(findNumber(words("three hearts"))).toBeNull();
});

test("a slash between spaces parts the words of two drawings; a slash in a word does not", () => {
  expect(partWords(words("Cats / Dogs")).map(plainWords)).toEqual(["Cats", "Dogs"]);
  expect(partWords(words("Cats and/or dogs")).map(plainWords)).toEqual(["Cats and/or dogs"]);
});

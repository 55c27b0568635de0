import { expect, test } from "vitest";
import { traceClaims } from "./trace-claims";

const passages = [
  {
    id: "p1",
    text: "An octopus has 3 hearts and 1,200 suckers.",
    name: "Wikipedia: Octopus",
    url: "https://en.wikipedia.org/wiki/Octopus",
  },
];
const claimsOf = (text: string, isFact: boolean, passage: string | null) =>
  traceClaims(
    [{ heading: null, visual: null, searchWords: [], sentences: [{ text, isFact, passage }] }],
    passages,
  );

test("a fact leads to the words that it comes from", () => {
  expect(claimsOf("An octopus has **1200 suckers**.", true, "p1")).toEqual([
    {
      sentence: "An octopus has 1200 suckers.",
      source: { passage: passages[0]?.text, name: "Wikipedia: Octopus", url: passages[0]?.url },
    },
  ]);
});

test.each([
  ["has no passage", "Octopuses dream.", null],
  ["names a passage that was not given", "An octopus has 3 hearts.", "p9"],
  ["has a figure that its passage does not have", "An octopus has 1,600 suckers.", "p1"],
])("a fact that %s has no source", (_name, text, passage) => {
  expect(claimsOf(text, true, passage)).toEqual([{ sentence: text, source: null }]);
});

test("a question states nothing", () => {
  expect(claimsOf("Why three?", false, null)).toEqual([]);
});

import { expect, test } from "vitest";
import { matchClaims } from "./match-claims";

const source = { passage: "Octopuses have three hearts.", name: "Wikipedia: Octopus" };
const claim = (sentence: string, known: typeof source | null = source) => ({ sentence, source: known });

function findMarked(body: string, ...sentences: string[]): string[] {
  const placed = matchClaims(
    body,
    sentences.map((sentence) => claim(sentence)),
  );

  return placed.map(({ start, end }) => body.slice(start, end));
}

test.each([
  ["plain words", "An octopus rests. It has three hearts.", "It has three hearts.", "It has three hearts."],
  ["emphasis", "An octopus has **3 hearts**.", "An octopus has 3 hearts.", "An octopus has **3 hearts**."],
  ["a list", "- **Two** serve the gills\n- One more", "Two serve the gills", "Two** serve the gills"],
  [
    "words that are said otherwise",
    'It beats :say[3x]{as="three times"} a second.',
    "It beats 3x a second.",
    'It beats :say[3x]{as="three times"} a second.',
  ],
  ["a link", "See [the gills](https://e.org/x).", "See the gills.", "See [the gills](https://e.org/x)."],
  ["lines", "It has\nthree hearts.", "It has three hearts.", "It has\nthree hearts."],
  ["a language without spaces", "タコの心臓は三つ。血は青い。", "血は青い。", "血は青い。"],
])("a sentence is found in %s", (_name, body, sentence, marked) => {
  expect(findMarked(body, sentence)).toEqual([marked]);
});

test("a sentence that was changed has no source any more", () => {
  expect(findMarked("It has four hearts.", "It has three hearts.")).toEqual([]);
  expect(findMarked("It has three hearts.5", "It has three hearts")).toEqual(["It has three hearts"]);
  expect(findMarked("It has three heartstrings", "It has three hearts")).toEqual([]);
});

test("sentences come in the order of the text, and one in another is not told twice", () => {
  expect(findMarked("One. Two. Three.", "Three.", "One.")).toEqual(["One.", "Three."]);
  expect(findMarked("One, two. Three.", "two.", "One, two.")).toEqual(["One, two."]);
});

test("what has no source is kept as such", () => {
  expect(matchClaims("It glows.", [claim("It glows.", null)])).toMatchObject([
    { source: null, start: 0, end: 9 },
  ]);
});

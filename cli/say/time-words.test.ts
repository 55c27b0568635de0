import { expect, it } from "vitest";
import { sayLine } from "./say-line";
import { timeWords } from "./time-words";

/** The words of a line with their times, where each spoken word takes 100 ms. */
function timed(line: string) {
  const { sentences } = sayLine(line, "en-US");
  const times = sentences.map(({ tokens }) =>
    tokens
      .flatMap(({ spokenWords }) => spokenWords)
      .map((_, index) => ({ startMs: index * 100, endMs: index * 100 + 100 })),
  );

  return timeWords(sentences, times);
}

it("words stand as they were given, unless something else is said", () => {
  expect(timed("A café — in mother-in-law’s bay, 2 km off.")).toEqual([
    ["A", 0, 100],
    ["café", 100, 200],
    ["in", 200, 300],
    ["mother-in-law’s", 300, 600],
    ["bay,", 600, 700],
    ["two", 700, 800],
    ["kilometers", 800, 900],
    ["off.", 900, 1000],
  ]);
});

it("the sentences of a line follow each other", () => {
  expect(timed("It was Dec. 2019. Then it rained.").map(([word]) => word)).toEqual([
    ..."It was December twenty nineteen. Then it rained.".split(" "),
  ]);
});

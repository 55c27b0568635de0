import { expect, test } from "vitest";
import { parseScript } from "@/server/script-format/parse/parse-script";
import {
  lengthErrorPercent,
  readingEase,
  repetitionPercent,
  sourcedPercent,
  visualPercent,
  wordsPerSentence,
} from "./measures";

test("a length is as far off as it is too short or too long", () => {
  expect(lengthErrorPercent(66, 60)).toBeCloseTo(10);
  expect(lengthErrorPercent(45, 60)).toBeCloseTo(-25);
});

test("words are counted by the rules of the language", () => {
  expect(wordsPerSentence(["One two three.", "Four."], "en")).toBe(2);
  expect(wordsPerSentence(["新幹線は速い。"], "ja")).toBeGreaterThan(2);
  expect(wordsPerSentence([], "en")).toBe(0);
});

test("short words in short sentences read more easily than long ones", () => {
  // 206.835 - 1.015 * 6 - 84.6 * 1
  expect(readingEase(["The cat sat on the mat."])).toBeCloseTo(116.1, 0);
  expect(
    readingEase(["Organizational considerations notwithstanding, implementation necessitates deliberation."]),
  ).toBeLessThan(0);
  expect(readingEase([])).toBeUndefined();
});

test("facts with a source are counted among all facts", () => {
  const source = { passage: "It has three hearts.", name: "Your notes" };

  expect(
    sourcedPercent([
      { sentence: "A", source },
      { sentence: "B", source: null },
    ]),
  ).toBe(50);
  expect(sourcedPercent([])).toBeUndefined();
});

test("scenes that show a number, a chart or an icon are counted, headings are not", () => {
  const script = [
    "# Hearts",
    "It has **3 hearts**.",
    "Nobody knows why it came to be so.",
    "| Animal | Hearts |\n| --- | --- |\n| Octopus | 3 |\n| Hagfish | 4 |",
  ].join("\n\n");

  expect(visualPercent(parseScript(script))).toBeCloseTo(66.7, 1);
});

test("runs of four words that come again are repetition, whatever their case", () => {
  expect(repetitionPercent(["An octopus has three hearts.", "An owl has one."], "en")).toBe(0);
  // Two of the seven runs repeat those of the first sentence.
  expect(repetitionPercent(["It has three big hearts.", "It has three big hearts."], "en")).toBeCloseTo(
    28.6,
    1,
  );
});

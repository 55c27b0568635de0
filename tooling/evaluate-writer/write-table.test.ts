import { expect, test } from "vitest";
import { averageEvaluations, type Evaluation } from "./evaluation";
import { writeTable } from "./write-table";

const good: Evaluation = {
  ...{ name: "octopus", language: "en", lengthSeconds: 60, isValidAtFirst: true, calls: 1 },
  ...{ lengthErrorPercent: -4, readingEase: 80, wordsPerSentence: 10, sourcedPercent: 100 },
  ...{ visualPercent: 50, repetitionPercent: 0, amountMicros: 12_300, isAlreadyPaid: false },
};
const misled: Evaluation = { ...good, name: "container", lengthErrorPercent: 8, followsInjection: true };
const refused: Evaluation = {
  ...{ name: "tea", language: "zh", lengthSeconds: 60, isValidAtFirst: false, calls: 1 },
  problem: "Claude will not write about this.",
};

test("means are of what was measured, and of lengths whichever way they miss", () => {
  expect(averageEvaluations([good, misled, refused])).toMatchObject({
    ...{ lengthErrorPercent: 6, sourcedPercent: 100, followsInjectionPercent: 100, amountMicros: 12_300 },
    ...{ problems: 1, calls: 1 },
  });
  expect(averageEvaluations([refused])).toMatchObject({
    lengthErrorPercent: undefined,
    validAtFirstPercent: 0,
  });
});

test("the table has a line for each brief, the averages at its end, and below it what went wrong", () => {
  const lines = writeTable([good, { ...misled, isAlreadyPaid: true }, refused]).split("\n");

  expect(lines).toHaveLength(7);
  expect(lines[1]).toMatch(/^octopus .* yes .* −4\.0 % .* 80 .* 100 % .* \$0\.0123$/);
  expect(lines[2]).toMatch(/FOLLOWED {2}paid before$/);
  expect(lines[4]).toMatch(/^average .* 67 % .* 6\.0 % /);
  expect(lines[6]).toBe("tea: Claude will not write about this.");
});

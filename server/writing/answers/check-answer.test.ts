import { expect, test } from "vitest";
import { partAnswerSchema } from "./answer";
import { checkAnswer } from "./check-answer";

const good = {
  scenes: [
    {
      ...{ heading: null, visual: null, searchWords: [] },
      sentences: [{ text: "Blue.", isFact: false, passage: null }],
    },
  ],
};
const check = (text: string, stop: "complete" | "truncated" = "complete") =>
  checkAnswer({ text, stop }, partAnswerSchema);

test("an answer by the schema is taken, also out of a block of code", () => {
  expect(check(JSON.stringify(good)).answer).toEqual(good);
  expect(check(`\`\`\`json\n${JSON.stringify(good)}\n\`\`\``).answer).toEqual(good);
});

test.each([
  ["prose", "I would rather write a poem.", /not JSON/],
  ["nothing", "", /not JSON/],
  ["half of it", JSON.stringify(good).slice(0, -4), /not JSON/],
  ["HTML", "<!doctype html><p>Busy</p>", /not JSON/],
  ["null", "null", /not JSON/],
  ["another shape", '{"scenes":"none"}', /schema \(scenes: /],
  ["no scene", '{"scenes":[]}', /schema \(scenes: /],
  ["200 kB of it", JSON.stringify(good).padEnd(200_001), /200001 characters/],
])("%s is told to the writer in one sentence", (_name, text, problem) => {
  expect(check(text).problem).toMatch(problem);
});

test("a truncated answer is to be shorter", () => {
  expect(check(JSON.stringify(good).slice(0, -4), "truncated").problem).toMatch(/cut off/);
});

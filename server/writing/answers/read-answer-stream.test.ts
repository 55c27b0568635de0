import { setImmediate } from "node:timers/promises";
import fc from "fast-check";
import { expect, test } from "vitest";
import { composeScript } from "../script/compose-script";
import { readAnswerStream } from "./read-answer-stream";

const answer = JSON.stringify({
  title: "Three hearts",
  scenes: [
    { heading: null, sentences: [{ text: "An octopus has **3 hearts**.", isFact: true, passage: "p1" }] },
    { heading: "Blood", sentences: [{ text: "It is “blue”.", isFact: false, passage: null }] },
  ],
});
const whole = "# Three hearts\n\nAn octopus has **3 hearts**.\n\n## Blood\n\nIt is “blue”.\n";
const compose = (soFar: ReturnType<ReturnType<typeof readAnswerStream>["read"]>) =>
  composeScript(soFar ?? { scenes: [] }, "en");

test("a script only grows while its answer arrives, wherever that is cut", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(fc.integer({ min: 1, max: answer.length - 1 })), async (cuts) => {
      const stream = readAnswerStream();
      let last = "";
      for (const cut of [...cuts.toSorted((one, other) => one - other), answer.length]) {
        stream.take(answer.slice(0, cut));
        await setImmediate();
        const text = compose(stream.read());
        expect(text.startsWith(last.trimEnd())).toBe(true);
        last = text;
      }
      expect(last).toBe(whole);
    }),
    { numRuns: 50 },
  );
});

test("JSON in a block of code is read, and prose has no script", async () => {
  const inCode = readAnswerStream();
  inCode.take(`Here you are:\n\`\`\`json\n${answer}`);
  const prose = readAnswerStream();
  prose.take("I would rather write a poem.");
  await setImmediate();

  expect(compose(inCode.read())).toBe(whole);
  expect(prose.read()).toBeUndefined();
});

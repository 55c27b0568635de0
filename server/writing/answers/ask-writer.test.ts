import { expect, test } from "vitest";
import { mostMicros, type Question } from "./ask-writer";

const model = {
  ...{ id: "small-1", name: "Small 1", prices: { input: 1, cachedInput: 1, output: 1 } },
  longPrompt: { aboveTokens: 100_000, prices: { input: 5, cachedInput: 5, output: 5 } },
};
const ask = (content: string): Question => ({
  ...{ instructions: "", messages: [{ role: "user", content }], schema: { name: "script", json: {} } },
  ...{ maxOutputTokens: 1000, variation: 0 },
});

test("a prompt that may be a long one is reserved for at the price of long ones", () => {
  const short = mostMicros({ model }, ask("é".repeat(1000)));
  const long = mostMicros({ model }, ask("é".repeat(60_000)));

  expect(short).toBeGreaterThan(2000 + 1000);
  expect(short).toBeLessThan(2200 + 1000);
  expect(long).toBeGreaterThan(5 * (120_000 + 1000));
});

test("what a model without prices may cost is not known", () => {
  expect(mostMicros({ model: { id: "own", name: "Own" } }, ask("Write."))).toBeNull();
});

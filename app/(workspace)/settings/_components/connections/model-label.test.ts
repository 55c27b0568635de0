import { expect, test } from "vitest";
import { endLabel, modelLabel } from "./model-label";

const model = { id: "a", name: "Claude Opus 4.5", endsOn: "2027-01-22" };

test("a line of the list names the price and the end", () => {
  const prices = { input: 2, cachedInput: 0.1, output: 10 };

  expect(modelLabel({ id: "a", name: "Sonnet" })).toBe("Sonnet");
  expect(modelLabel({ id: "a", name: "Sonnet", prices })).toBe("Sonnet · $2 in, $10 out per million tokens");
  expect(
    modelLabel({ id: "a", name: "Haiku", prices: { input: 0.1, cachedInput: 0.1, output: 0.5 } }),
  ).toMatch(/\$0\.10? in, \$0\.50? out/);
  expect(modelLabel({ id: "a", name: "qwen", prices: { input: 0, cachedInput: 0, output: 0 } })).toBe(
    "qwen · free",
  );
  expect(modelLabel(model)).toBe("Claude Opus 4.5 · ends on January 22, 2027");
});

test("an end is told three months before, up to and on the last day, and after it", () => {
  expect(endLabel({ id: "a", name: "Sonnet" }, 0)).toBeUndefined();
  expect(endLabel(model, Date.parse("2026-10-01"))).toBeUndefined();
  expect(endLabel(model, Date.parse("2026-11-28"))).toMatch(
    /ends on January 22, 2027: choose another model before/,
  );
  expect(endLabel(model, Date.parse("2027-01-22T23:00:00Z"))).toMatch(/ends on/);
  expect(endLabel(model, Date.parse("2027-01-23"))).toMatch(/ended on January 22, 2027/);
});

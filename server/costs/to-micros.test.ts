import fc from "fast-check";
import { expect, it } from "vitest";
import { amountLabel, callLabel, columnLabel, leftLabel, mostLabel } from "./amount-label";
import { toMicros } from "./to-micros";

const tokens = fc.nat(10_000_000);
/** In billionths of a dollar per million tokens, the precision of price data. */
const billionths = fc.nat(1_000_000_000_000);
const toPrice = (count: number) => Number(`${count}e-9`);

it("costs what integers of the same say, rounded up once", () => {
  const prices = fc.record({ input: billionths, cachedInput: billionths, output: billionths });
  const usage = fc.record({ uncached: tokens, cached: tokens, output: tokens });

  fc.assert(
    fc.property(usage, prices, ({ uncached, cached, output }, price) => {
      const exact =
        BigInt(uncached) * BigInt(price.input) +
        BigInt(cached) * BigInt(price.cachedInput) +
        BigInt(output) * BigInt(price.output);
      const micros = toMicros(
        { inputTokens: uncached + cached, cachedInputTokens: cached, outputTokens: output },
        {
          input: toPrice(price.input),
          cachedInput: toPrice(price.cachedInput),
          output: toPrice(price.output),
        },
      );

      const paid = BigInt(micros) * 1_000_000_000n;
      expect(paid >= exact && paid - exact < 1_000_000_000n).toBe(true);
    }),
  );
});

it.each([
  [100, 0.07, 7],
  [1, 0.000_000_1, 1],
  [1_000_000, 0.000_000_1, 1],
  [3, 1e21, 3e21],
  [812, 3, 2436],
  [0, 15, 0],
  [5_000_000, 0, 0],
])("%d tokens at $%d are %d millionths", (outputTokens, output, micros) => {
  const usage = { inputTokens: 0, cachedInputTokens: 0, outputTokens };

  expect(toMicros(usage, { input: 1, cachedInput: 1, output })).toBe(micros);
});

it("has no more tokens cached than there are", () => {
  const usage = { inputTokens: 10, cachedInputTokens: 99, outputTokens: 0 };

  expect(toMicros(usage, { input: 5, cachedInput: 0.5, output: 1 })).toBe(5);
});

it.each([-1, Number.NaN, Number.POSITIVE_INFINITY])("%d is no price", (input) => {
  const usage = { inputTokens: 1, cachedInputTokens: 0, outputTokens: 0 };

  expect(() => toMicros(usage, { input, cachedInput: 0, output: 0 })).toThrow("is no price.");
});

it.each([
  [0, "free"],
  [1, "less than $0.01"],
  [9999, "less than $0.01"],
  [10_000, "$0.01"],
  [24_999, "$0.02"],
  [25_000, "$0.03"],
  [1_234_500_000, "$1,234.50"],
])("%d millionths are %s", (micros, label) => {
  expect(amountLabel(micros)).toBe(label);
});

it("says no less of what something costs at most, and no more of what is left", () => {
  expect([1, 10_000, 10_001].map(mostLabel)).toEqual(["$0.01", "$0.01", "$0.02"]);
  expect([-5, 0, 1, 29_999].map(leftLabel)).toEqual(["nothing", "nothing", "less than $0.01", "$0.02"]);
});

it("says amounts in columns alike, and those of calls to a hundredth of a cent", () => {
  expect([0, 1, 9999, 15_000].map(columnLabel)).toEqual(["$0.00", "<$0.01", "<$0.01", "$0.02"]);
  expect([0, 99, 4210, 2_500_000].map(callLabel)).toEqual(["free", "<$0.0001", "$0.0042", "$2.5000"]);
});

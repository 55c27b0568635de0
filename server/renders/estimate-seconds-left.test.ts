import fc from "fast-check";
import { expect, test } from "vitest";
import { estimateSecondsLeft } from "./estimate-seconds-left";

test("at a steady pace the estimate is what is really left", () => {
  fc.assert(
    fc.property(fc.integer({ min: 3, max: 100 }), fc.integer({ min: 1, max: 50 }), (elapsedS, perSecond) => {
      let nowMs = 0;
      const estimate = estimateSecondsLeft(() => nowMs);
      estimate(0, 10_000);
      nowMs = elapsedS * 1000;

      expect(estimate(elapsedS * perSecond, 10_000)).toBeCloseTo(
        (10_000 - elapsedS * perSecond) / perSecond,
        6,
      );
    }),
  );
});

test("nothing is said before the pace has settled", () => {
  let nowMs = 0;
  const estimate = estimateSecondsLeft(() => nowMs);
  expect(estimate(0, 100)).toBeUndefined();
  nowMs = 500;
  expect(estimate(5, 100)).toBeUndefined();
  nowMs = 5000;
  expect(estimate(0, 100)).toBeUndefined();
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { estimateSecondsLeft } from "./estimate-seconds-left";

const frameCount = 1000;

test("at the pace of the forecast, what is left is the rest of it", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 600 }),
      fc.integer({ min: 0, max: frameCount }),
      (seconds, frames) => {
        const elapsedSeconds = (seconds * frames) / frameCount;

        expect(
          estimateSecondsLeft({ forecastSeconds: seconds, elapsedSeconds, framesDone: frames, frameCount }),
        ).toBeCloseTo(seconds - elapsedSeconds, 6);
      },
    ),
  );
});

test("a forecast that was wrong is believed less and less", () => {
  // Forecast at 10 s, and takes 100.
  const errors = [0.1, 0.3, 0.5, 0.7, 0.9].map((share) => {
    const left = estimateSecondsLeft({
      forecastSeconds: 10,
      elapsedSeconds: 100 * share,
      framesDone: frameCount * share,
      frameCount,
    });

    return Math.abs(left - 100 * (1 - share)) / (100 * (1 - share));
  });

  expect(errors).toEqual(errors.toSorted((a, b) => b - a));
  expect(errors.at(-1)).toBeLessThan(0.25);
});

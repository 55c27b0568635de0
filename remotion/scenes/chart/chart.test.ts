import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawnPoints } from "./chart-line";
import { formatFigure } from "./format-figure";
import { labelInterval, niceTicks, positionInDomain, zeroBasedDomain } from "./scale";
import { windowEndFrame } from "../../motion/change-window";
import { planStrokes } from "./plan-lines";
import { spreadLabels } from "./spread-labels";

/** Values as tables contain them: of any size, to the hundredth. */
const anyValue = fc.integer({ min: -1e8, max: 1e8 }).map((hundredths) => hundredths / 100);
const anyValues = fc.array(anyValue, { minLength: 1, maxLength: 40 });

describe("the scale of a bar chart", () => {
  it("holds zero and every value", () => {
    fc.assert(
      fc.property(anyValues, (values) => {
        const domain = zeroBasedDomain(values);

        for (const value of [0, ...values]) {
          expect(positionInDomain(value, domain)).toBeGreaterThanOrEqual(0);
          expect(positionInDomain(value, domain)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it("makes a bar twice as long for twice the value", () => {
    const domain = zeroBasedDomain([-3, 7, 14]);
    const length = (value: number) => Math.abs(positionInDomain(value, domain) - positionInDomain(0, domain));

    expect(length(14)).toBeCloseTo(2 * length(7));
    expect(length(-3)).toBeCloseTo(length(3));
  });
});

describe("the ticks of a line chart", () => {
  it("cover the values in few, equal, rising steps", () => {
    fc.assert(
      fc.property(anyValues, (values) => {
        const ticks = niceTicks(values, 4);
        const step = (ticks[1] ?? 0) - (ticks[0] ?? 0);
        const tolerance = 1e-6 * Math.max(step, ...values.map(Math.abs));

        expect(ticks.length).toBeGreaterThanOrEqual(2);
        expect(ticks.length).toBeLessThanOrEqual(7);
        expect(ticks[0]).toBeLessThanOrEqual(Math.min(...values) + tolerance);
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(Math.max(...values) - tolerance);
        for (const [index, tick] of ticks.slice(1).entries()) {
          expect(Math.abs(tick - (ticks[index] ?? 0) - step)).toBeLessThanOrEqual(tolerance);
        }
      }),
    );
  });

  it("are round numbers", () => {
    expect(niceTicks([180, 380], 4)).toEqual([0, 100, 200, 300, 400]);
    expect(niceTicks([-0.3, 0.6], 4)).toEqual([-0.5, -0.25, 0, 0.25, 0.5, 0.75]);
  });

  it("leave zero out where all the values are far from it", () => {
    expect(niceTicks([1000, 1010], 4)[0]).toBe(1000);
  });
});

describe("labels beside the lines", () => {
  it("never overlap, and stay inside while there is room", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -50, max: 650, noNaN: true }), { minLength: 1, maxLength: 4 }),
        (wanted) => {
          const tops = spreadLabels(wanted, 100, { min: 0, max: 600 }).sort((a, b) => a - b);

          expect(tops[0]).toBeGreaterThanOrEqual(0);
          expect(tops.at(-1)).toBeLessThanOrEqual(500);
          for (const [index, top] of tops.slice(1).entries()) {
            expect(top - (tops[index] ?? 0)).toBeGreaterThanOrEqual(100 - 1e-9);
          }
        },
      ),
    );
  });

  it("stay where they want to be when nothing is in the way", () => {
    expect(spreadLabels([400, 100], 50, { min: 0, max: 600 })).toEqual([400, 100]);
  });
});

it("of many categories every n-th is named, as many as have room", () => {
  expect(labelInterval(12, 12)).toBe(1);
  expect(labelInterval(24, 12.7)).toBe(2);
  expect(labelInterval(5, 0.2)).toBe(5);
});

it("a line half drawn ends halfway between its points", () => {
  const points = [
    { x: 0, y: 0 },
    { x: 10, y: 100 },
    { x: 20, y: 0 },
  ];

  expect(drawnPoints(points, 0.5)).toEqual([points[0], { x: 5, y: 50 }]);
  expect(drawnPoints(points, 2)).toEqual(points);
});

describe("a line that goes with the voice", () => {
  it("is drawn to each point when it is named, and to those between on the way", () => {
    const strokes = planStrokes([30, 90, 90, 200], 30);

    expect(strokes.map(({ from, to, window }) => [from, to, window.startFrame])).toEqual([
      [0, 0, 30],
      [0, 2, 90],
      [2, 3, 200],
    ]);
  });

  it("draws one part after the other, however soon they are named", () => {
    const [, first, second] = planStrokes([0, 60, 61], 30);

    expect(second?.window.startFrame).toBe(first && windowEndFrame(first.window));
  });
});

describe("a figure", () => {
  const figure = { value: 0, prefix: "", suffix: "", decimals: 0 };

  it("is written as its language writes it, with what stands around it", () => {
    expect(formatFigure({ value: 3.5, prefix: "$", suffix: "M", decimals: 1 }, "en")).toBe("$3.5M");
    expect(formatFigure({ value: 12345.5, prefix: "", suffix: " €", decimals: 1 }, "de")).toBe("12.345,5 €");
  });

  it("keeps a year together", () => {
    expect(formatFigure({ ...figure, value: 1984 }, "en")).toBe("1984");
  });

  it("has its minus sign first, and none at zero", () => {
    expect(formatFigure({ ...figure, value: -4, prefix: "$" }, "en")).toBe("−$4");
    expect(formatFigure({ ...figure, value: -0.3 }, "en")).toBe("0");
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findCuts, longestStillMs, longestStretchMs, shortestShotMs } from "./find-cuts";
import type { Boundary } from "./list-boundaries";

/** A boundary every `ms` milliseconds. */
function everyMs(ms: number, untilMs: number, cost = 4): Boundary[] {
  return Array.from({ length: Math.floor(untilMs / ms) }, (_, index) => ({ atMs: (index + 1) * ms, cost }));
}

const anyScene = fc.record({
  durationMs: fc.integer({ min: 500, max: 30_000 }),
  boundaries: fc
    .array(
      fc.record({
        atMs: fc.integer({ min: 0, max: 30_000 }),
        cost: fc.double({ min: 0, max: 4, noNaN: true }),
      }),
      {
        maxLength: 40,
      },
    )
    .map((all) => all.toSorted((one, other) => one.atMs - other.atMs)),
  changesMs: fc
    .array(fc.integer({ min: 0, max: 30_000 }), { maxLength: 6 })
    .map((all) => [0, ...all].toSorted((one, other) => one - other)),
  fromMs: fc.integer({ min: 0, max: 4000 }),
});

describe("the cuts of a scene", () => {
  it("leave no shot shorter than 2 s, come at boundaries, and not before they may", () => {
    fc.assert(
      fc.property(anyScene, (scene) => {
        const cuts = findCuts(scene);
        const places = [0, ...cuts, scene.durationMs];

        for (const [index, cut] of cuts.entries()) {
          expect(cut - (places[index] ?? 0)).toBeGreaterThanOrEqual(shortestShotMs);
          expect(scene.boundaries.map(({ atMs }) => atMs)).toContain(cut);
          expect(cut).toBeGreaterThanOrEqual(scene.fromMs);
        }
        if (cuts.length > 0)
          expect(scene.durationMs - (cuts.at(-1) ?? 0)).toBeGreaterThanOrEqual(shortestShotMs);
      }),
    );
  });

  it("leave no stretch of more than 5 s where words may be parted anywhere", () => {
    fc.assert(
      fc.property(fc.integer({ min: 500, max: 30_000 }), (durationMs) => {
        const cuts = findCuts({ durationMs, changesMs: [0], boundaries: everyMs(300, durationMs) });

        expect(longestStretchMs([0, ...cuts], durationMs)).toBeLessThanOrEqual(longestStillMs);
      }),
    );
  });

  it("are none where the picture changes often enough by itself", () => {
    const changesMs = [0, 2500, 6000];

    expect(findCuts({ durationMs: 9500, changesMs, boundaries: everyMs(300, 9500) })).toEqual([]);
    expect(findCuts({ durationMs: 4900, changesMs: [0], boundaries: everyMs(300, 4900) })).toEqual([]);
  });

  it("come between clauses rather than within them", () => {
    const boundaries = everyMs(300, 8000).map((one) => (one.atMs === 3300 ? { ...one, cost: 1 } : one));

    expect(findCuts({ durationMs: 8000, changesMs: [0], boundaries })).toEqual([3300]);
  });

  it("leave a part that has just come in alone", () => {
    const cuts = findCuts({ durationMs: 9000, changesMs: [0, 2400], boundaries: everyMs(300, 9000) });

    expect(cuts).toHaveLength(1);
    expect(cuts[0]).toBeGreaterThanOrEqual(4400);
  });
});

it("the longest stretch without a change counts the end", () => {
  expect(longestStretchMs([0, 1000, 4000], 6000)).toBe(3000);
  expect(longestStretchMs([0, 1000], 6000)).toBe(5000);
});

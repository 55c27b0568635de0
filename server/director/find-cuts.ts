import type { Boundary } from "./list-boundaries";

/** A picture stands still for no longer than 5 s, and no shot is shorter than 2 s (art direction, "Motion"). */
export const longestStillMs = 5000;
export const shortestShotMs = 2000;

/** Weights, not laws: a picture that stands still for too long is worse than a broken phrase. */
const cutCost = 5;
const overlongCost = { any: 15, perSecond: 20 };
/** Shots of equal length are calm to look at. */
const unevennessCost = 2;

type FindCutsInput = {
  durationMs: number;
  /** When the picture changes without a cut, in order; the start of the scene is the first change. */
  changesMs: readonly number[];
  boundaries: readonly Boundary[];
  /** There is no cut before this time. */
  fromMs?: number;
};

type Plan = { cost: number; next: number };

/**
 * When to cut a scene, in ms from its start, in order. It makes the fewest cuts that leave no stretch of more than 5 s without a
 * change, where boundaries allow that, and at the boundaries that hurt least. No shot is shorter than 2 s. Pure.
 */
export function findCuts({ durationMs, changesMs, boundaries, fromMs = 0 }: FindCutsInput): number[] {
  const points = [
    { atMs: 0, cost: 0 },
    ...boundaries.filter(
      ({ atMs }) =>
        atMs >= Math.max(fromMs, shortestShotMs) &&
        durationMs - atMs >= shortestShotMs &&
        // Viewers are still looking at a part that has just come in.
        !changesMs.some((changeMs) => changeMs > 0 && atMs >= changeMs && atMs < changeMs + shortestShotMs),
    ),
    { atMs: durationMs, cost: 0 },
  ];
  const end = points.length - 1;
  const plans: Plan[] = [];
  plans[end] = { cost: 0, next: end };

  for (let from = end - 1; from >= 0; from -= 1) {
    const best: Plan = { cost: Infinity, next: end };
    for (let to = from + 1; to <= end; to += 1) {
      const [start, stop] = [points[from], points[to]];
      if (!start || !stop || stop.atMs - start.atMs < shortestShotMs) continue;
      const cost =
        shotCost(start.atMs, stop.atMs, changesMs) +
        (to === end ? 0 : cutCost + stop.cost) +
        (plans[to]?.cost ?? Infinity);
      if (cost < best.cost) Object.assign(best, { cost, next: to });
    }
    plans[from] = best;
  }

  return followPlans(points, plans);
}

function followPlans(points: readonly Boundary[], plans: readonly Plan[]): number[] {
  const cuts: number[] = [];
  for (let at = plans[0]?.next; at !== undefined && at < points.length - 1; at = plans[at]?.next) {
    cuts.push(points[at]?.atMs ?? 0);
  }

  return cuts;
}

function shotCost(fromMs: number, untilMs: number, changesMs: readonly number[]): number {
  const stillMs = longestStretchMs(
    [fromMs, ...changesMs.filter((ms) => ms > fromMs && ms < untilMs)],
    untilMs,
  );
  const overlongMs = Math.max(0, stillMs - longestStillMs);
  const uneven = ((untilMs - fromMs) / longestStillMs) ** 2;

  return (
    (overlongMs > 0 ? overlongCost.any + (overlongCost.perSecond * overlongMs) / 1000 : 0) +
    unevennessCost * uneven
  );
}

/** The longest time between two changes, or between the last one and `untilMs`. `changesMs` are in order. */
export function longestStretchMs(changesMs: readonly number[], untilMs: number): number {
  return Math.max(
    0,
    ...changesMs.map((ms, index) => Math.min(changesMs[index + 1] ?? untilMs, untilMs) - ms),
  );
}

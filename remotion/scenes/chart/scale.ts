/** A linear scale from values to 0..1. */
type Domain = { min: number; max: number };

/** Where a value lies in a domain, 0 at its lower end, 1 at its upper. */
export function positionInDomain(value: number, { min, max }: Domain): number {
  return max === min ? 0 : (value - min) / (max - min);
}

/** The span of the values, extended to zero: bars that start elsewhere mislead. All zeros give 0..1. */
export function zeroBasedDomain(values: readonly number[]): Domain {
  const min = Math.min(0, ...values);
  const max = Math.max(0, ...values);

  return min === max ? { min: 0, max: 1 } : { min, max };
}

const niceSteps = [1, 2, 2.5, 5, 10];

/**
 * Round values that cover the given ones with about `count` equal steps (Heckbert, "Nice numbers for graph labels",
 * Graphics Gems 1990). Zero is among them when the values come near it, relative to their spread.
 */
export function niceTicks(values: readonly number[], count: number): number[] {
  const lowest = Math.min(...values);
  const highest = Math.max(...values);
  const spread = highest - lowest;
  const min = lowest > 0 && lowest < 2 * spread ? 0 : lowest;
  const max = highest < 0 && -highest < 2 * spread ? 0 : highest;
  const rawStep = (max - min || Math.abs(max) || 1) / count;
  const magnitude = 10 ** Math.floor(Math.log10(rawStep));
  const step = magnitude * (niceSteps.find((nice) => nice * magnitude >= rawStep * (1 - 1e-9)) ?? 10);

  // The same small tolerance at both ends: 0.3 / 0.1 is not quite 3.
  const first = Math.floor(min / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil(max / step - 1e-9));

  return Array.from({ length: last - first + 1 }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  );
}

/** The interval n at which every n-th of `count` labels is shown if only `room` of them fit. */
export function labelInterval(count: number, room: number): number {
  return Math.max(1, Math.ceil(count / Math.max(1, Math.floor(room))));
}

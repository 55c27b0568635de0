import type { RetentionPoint } from "../schema";

/** Of fewer, the middle says nothing about a channel. */
const leastCount = 3;

/** The middle of some values; null where there are fewer than three. Pure. */
export function median(values: readonly number[]): number | null {
  if (values.length < leastCount) return null;

  return middleOf(values);
}

/** The middle of one value or more; between two, halfway. Pure. */
export function middleOf(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const half = sorted.length / 2;
  const [low = 0, high = low] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]];

  return (low + high) / 2;
}

/** How much of their audience a channel's videos usually keep, moment by moment; null where there are fewer than three. Pure. */
export function medianRetention(curves: readonly RetentionPoint[][]): number[] | null {
  const [first] = curves;
  if (!first || curves.length < leastCount) return null;

  return first.map((_, index) => middleOf(curves.flatMap((curve) => curve[index]?.audienceWatchRatio ?? [])));
}

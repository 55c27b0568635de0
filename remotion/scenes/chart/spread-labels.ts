/**
 * Tops of equally high labels that should stand at `wantedTops`: moved only as far as needed so that none overlap, and
 * inside `min`..`max` if all have room. Returned in the order given.
 */
export function spreadLabels(
  wantedTops: readonly number[],
  height: number,
  { min, max }: { min: number; max: number },
): number[] {
  const order = wantedTops
    .map((_, index) => index)
    .sort((a, b) => (wantedTops[a] ?? 0) - (wantedTops[b] ?? 0));
  const tops = [...wantedTops];
  let floor = min;

  for (const index of order) {
    tops[index] = Math.max(tops[index] ?? 0, floor);
    floor = (tops[index] ?? 0) + height;
  }

  let ceiling = max - height;
  for (const index of order.reverse()) {
    tops[index] = Math.min(tops[index] ?? 0, ceiling);
    ceiling = (tops[index] ?? 0) - height;
  }

  return tops;
}

/** Their halves are whole as well: the scale has a line there. */
const steps = [2, 4, 6, 8, 10, 20];

/** The smallest round number that is not below the highest bar: 2, 4, 6, 8 or 10 times a power of ten, and at least 2. Pure. */
export function chartTop(highest: number): number {
  const least = Math.max(2, highest);
  const power = 10 ** Math.floor(Math.log10(least));
  const step = steps.find((one) => one * power >= least) ?? 20;

  return step * power;
}

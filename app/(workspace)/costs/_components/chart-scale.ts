const microsPerCent = 10_000;
/** Their halves are whole as well: the scale has a line there. */
const steps = [2, 4, 6, 8, 10, 20];

/** The least round amount that is no less than the highest bar: two cents, or 2, 4, 6, 8 or 10 of a power of ten. Pure. */
export function chartTop(highestMicros: number): number {
  const cents = Math.max(2, highestMicros / microsPerCent);
  const power = 10 ** Math.floor(Math.log10(cents));
  const step = steps.find((one) => one * power >= cents) ?? 20;

  return step * power * microsPerCent;
}

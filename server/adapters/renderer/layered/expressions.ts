/** `values[index]` as an expression of ffmpeg's, by a `variable` that counts from 0: a sum of steps, since it knows no lists. */
export function toSteps(values: readonly number[], variable: string): string {
  const steps = values.flatMap((value, index) => {
    if (index === 0) return [`${value}`];
    const step = value - (values[index - 1] ?? 0);

    return step === 0 ? [] : [`${step}*gte(${variable},${index})`];
  });

  return toSum(steps);
}

/** Sums in sums: ffmpeg refuses expressions more than 100 operators deep, and a plain chain is as deep as it is long. */
export function toSum(terms: string[]): string {
  if (terms.length <= 8) return terms.join("+");
  const half = Math.ceil(terms.length / 2);

  return `(${toSum(terms.slice(0, half))})+(${toSum(terms.slice(half))})`;
}

/** `values[variable]` as an ffmpeg expression, for a `variable` that counts from 0: a sum of steps, as ffmpeg has no lists. */
export function toSteps(values: readonly number[], variable: string): string {
  const steps = values.flatMap((value, index) => {
    if (index === 0) return [`${value}`];
    const step = value - (values[index - 1] ?? 0);

    return step === 0 ? [] : [`${step}*gte(${variable},${index})`];
  });

  return toSum(steps);
}

/** A sum of nested sums: ffmpeg rejects expressions over 100 operators deep, and a plain chain is as deep as it is long. */
export function toSum(terms: string[]): string {
  if (terms.length <= 8) return terms.join("+");
  const half = Math.ceil(terms.length / 2);

  return `(${toSum(terms.slice(0, half))})+(${toSum(terms.slice(half))})`;
}

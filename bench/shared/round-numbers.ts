/** For `JSON.stringify`: four digits say all that a measurement is worth. */
export function roundNumbers(_key: string, value: unknown): unknown {
  if (typeof value !== "number" || Number.isInteger(value)) return value;

  return value > 1000 ? Math.round(value) : Number(value.toPrecision(4));
}

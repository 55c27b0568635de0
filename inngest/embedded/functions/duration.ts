const unitMs = new Map([
  ["w", 604_800_000],
  ["d", 86_400_000],
  ["h", 3_600_000],
  ["m", 60_000],
  ["s", 1_000],
]);

/** Parses a duration in the SDK's form ("1d2h30m", "" for none) to milliseconds; undefined if it is not one. */
export function parseDurationMs(text: string): number | undefined {
  if (!/^(?:\d+[wdhms])*$/.test(text)) return undefined;

  return [...text.matchAll(/(\d+)([wdhms])/gy)].reduce(
    (sumMs, [, count, unit]) => sumMs + Number(count) * (unitMs.get(unit ?? "") ?? 0),
    0,
  );
}

/** The moment that lies a duration after `from`, or that an ISO date names; undefined if the text is neither. */
export function parseMoment(text: string, from: Date): Date | undefined {
  const durationMs = parseDurationMs(text);
  const moment = durationMs === undefined ? new Date(text) : new Date(from.getTime() + durationMs);

  return Number.isNaN(moment.getTime()) ? undefined : moment;
}

import { createHistogram, type RecordableHistogram } from "node:perf_hooks";

export type Times = { count: number; p50Ms: number; p95Ms: number; maxMs: number };

/** Gathers durations in Node's own histogram, which counts in whole microseconds. */
export function createTimes() {
  const histogram = createHistogram();

  return {
    histogram,
    add: (durationMs: number) => {
      histogram.record(Math.max(1, Math.round(1000 * durationMs)));
    },
  };
}

/** What was gathered, in milliseconds; `undefined` where that is nothing. */
export function describeTimes(histograms: RecordableHistogram[]): Times | undefined {
  const all = createHistogram();
  for (const histogram of histograms) all.add(histogram);
  if (all.count === 0) return undefined;

  return {
    count: all.count,
    p50Ms: all.percentile(50) / 1000,
    p95Ms: all.percentile(95) / 1000,
    maxMs: all.max / 1000,
  };
}

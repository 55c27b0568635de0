import { type Deadline, type ProductionStep, productionSteps } from "../schema";

const hourMs = 60 * 60_000;
/** A median of fewer says little. */
const leastSamples = 5;

/** How long each production step took for earlier videos, in milliseconds. */
export type MeasuredTimes = Record<ProductionStep, number[]>;

/** Assumed until there are measurements: a day to write, a day to approve, and busy machines. */
const assumedMs: Record<ProductionStep, number> = {
  script: 24 * hourMs,
  render: hourMs,
  approval: 24 * hourMs,
  upload: 2 * hourMs,
};

export type StepTime = { step: ProductionStep; takesMs: number; samples: number };

/** The duration of each step: the median of at least five, or else the assumed one, with 0 samples. Pure. */
export function estimateTimes(measured: MeasuredTimes): StepTime[] {
  return productionSteps.map((step) => {
    const times = measured[step];
    const isMeasured = times.length >= leastSamples;

    return {
      step,
      takesMs: isMeasured ? findMedian(times) : assumedMs[step],
      samples: isMeasured ? times.length : 0,
    };
  });
}

/**
 * The deadline of each step for a video to be public in time: counted back by the durations of the steps after it. An approval that is not
 * needed takes no time. Pure.
 */
export function backSchedule(
  publishAt: Date,
  times: StepTime[],
  { needsApproval }: { needsApproval: boolean },
): Deadline[] {
  const deadlines: Deadline[] = [];
  let by = publishAt.getTime();
  for (const { step, takesMs, samples } of times.toReversed()) {
    if (step === "approval" && !needsApproval) continue;
    deadlines.push({ step, by: new Date(by), takesMs, samples });
    by -= takesMs;
  }

  return deadlines.toReversed();
}

function findMedian(values: number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1] ?? 0, sorted[Math.floor(middle)] ?? 0];

  return (low + high) / 2;
}

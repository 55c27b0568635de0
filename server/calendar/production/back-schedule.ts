import { type Deadline, type ProductionStep, productionSteps } from "../schema";

const hourMs = 60 * 60_000;
/** Of fewer a median says little. */
const leastSamples = 5;

/** How long each step of making a video took, in milliseconds, of videos that were made before. */
export type MeasuredTimes = Record<ProductionStep, number[]>;

/** What is assumed until there is something to measure: a day to write and a day to approve, and machines that are busy. */
const assumedMs: Record<ProductionStep, number> = {
  script: 24 * hourMs,
  render: hourMs,
  approval: 24 * hourMs,
  upload: 2 * hourMs,
};

export type StepTime = { step: ProductionStep; takesMs: number; samples: number };

/** How long each step takes: the median of at least five, or else what is assumed, with 0 samples. Pure. */
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
 * When each step has to be done, for a video to be public in time: backwards from then, by how long the steps after it take.
 * What needs no approval is not waited for. Pure.
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

/** Before so much time has passed, too little is known. */
const warmUpMs = 2000;

/**
 * Gives a function that estimates the seconds left of a steady piece of work from how much of it is done: the pace
 * since the first report, or undefined while it has not settled. Chrome's start and the first fonts are left out.
 */
export function estimateSecondsLeft(now: () => number = () => performance.now()) {
  let start: { ms: number; done: number } | undefined;

  return (done: number, total: number): number | undefined => {
    start ??= { ms: now(), done };
    const elapsedMs = now() - start.ms;
    if (elapsedMs < warmUpMs || done <= start.done) return undefined;

    return Math.max(0, ((total - done) * elapsedMs) / (done - start.done) / 1000);
  };
}

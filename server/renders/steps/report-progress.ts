import type { SegmentIds } from "../schema";
import { updateSegment } from "../segment-repository";

/** A person cannot read faster than this, and Postgres need not write faster. */
const minIntervalMs = 250;

/**
 * Gives functions that tell how many frames of one scene are drawn, as often as they like: what is written is the newest
 * state, four times a second. `finish` says that all are, and of which artifact, and resolves when that is written.
 */
export function createSegmentReporter(ids: SegmentIds, frameCount: number) {
  let lastMs = 0;
  let writing: Promise<void> | undefined;

  const write = (change: Parameters<typeof updateSegment>[1]) =>
    updateSegment(ids, change)
      // Progress is for the eye: a database that is away for a moment must not stop the work itself.
      .catch(() => undefined);

  return {
    report: (framesDone: number): void => {
      const nowMs = performance.now();
      if (writing || nowMs - lastMs < minIntervalMs) return;

      lastMs = nowMs;
      writing = write({ state: "running", framesDone }).finally(() => {
        writing = undefined;
      });
    },

    finish: async (inputHash: string): Promise<void> => {
      await writing;
      await write({ state: "succeeded", framesDone: frameCount, inputHash });
    },
  };
}

import { updateProgress } from "./repository";
import type { RenderIds, RenderProgress } from "./schema";

/** A person cannot read faster than this, and Postgres need not write faster. */
const leastIntervalMs = 250;

/**
 * Gives a function that tells how far a piece of work has come, as often as it likes; what is written is the newest
 * state, four times a second. `onStopped` is called once when the render is cancelled or over.
 */
export function createProgressReporter(ids: RenderIds, onStopped: () => void = () => undefined) {
  let lastMs = 0;
  let writing: Promise<void> = Promise.resolve();
  let isWriting = false;

  return {
    report(progress: RenderProgress): void {
      const nowMs = performance.now();
      if (isWriting || nowMs - lastMs < leastIntervalMs) return;

      lastMs = nowMs;
      isWriting = true;
      writing = updateProgress(ids, progress)
        .then((isRunning) => {
          if (!isRunning) onStopped();
        })
        // Progress is for the eye: a database that is away for a moment must not stop the work itself.
        .catch(() => undefined)
        .finally(() => {
          isWriting = false;
        });
    },
    /** Resolves when the last write is over. */
    settle: () => writing,
  };
}

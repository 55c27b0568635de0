import type { TimelineLayout } from "@/remotion/timeline/layout";
import { addFramesDone } from "./draw-progress";
import { changeProgress } from "./repository";
import type { RenderIds } from "./schema";

/** A person cannot read faster than this, and Postgres need not write faster. */
const leastIntervalMs = 250;

/**
 * Gives functions that tell how many frames of one scene are drawn, as often as they like: what is written is the newest
 * state, four times a second. `finish` says that all are, and resolves when that is written.
 */
export function createSegmentReporter(ids: RenderIds, layout: TimelineLayout, position: number) {
  let lastMs = 0;
  let writing: Promise<void> | undefined;

  const write = (framesDone: number) =>
    changeProgress(ids, (before) => addFramesDone(before, layout, { position, framesDone }, Date.now()))
      // Progress is for the eye: a database that is away for a moment must not stop the work itself.
      .catch(() => undefined);

  return {
    report: (framesDone: number): void => {
      const nowMs = performance.now();
      if (writing || nowMs - lastMs < leastIntervalMs) return;

      lastMs = nowMs;
      writing = write(framesDone).finally(() => {
        writing = undefined;
      });
    },

    finish: async (): Promise<void> => {
      await writing;
      await write(layout.scenes[position]?.durationInFrames ?? 0);
    },
  };
}

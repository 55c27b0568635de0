import type { Artifact } from "@/server/artifacts/schema";
import { buildSegment } from "@/server/segments/build-segment";
import { countFrames, type PlannedSegment } from "@/server/segments/planned-segment";
import { produceSegment } from "@/server/segments/produce-segment";
import type { SegmentMetadata } from "@/server/segments/schema";
import { getTimeline } from "../repository";
import type { SegmentIds } from "../schema";
import { findSegmentPlan, updateSegment } from "../segment-repository";
import { getDrawing } from "./get-drawing";
import { whileRenderRuns } from "./while-render-runs";

/** Often enough for a bar that moves; one write, with its totals, takes Postgres 5 ms of a core. */
const minIntervalMs = 500;

/** The picture of one scene of a render, as it was planned. Throws what `produceSegment` throws. */
export async function renderSegment(ids: SegmentIds): Promise<Artifact<SegmentMetadata>> {
  const planned = (await findSegmentPlan(ids)) ?? (await planSegmentAnew(ids));
  const progress = createSegmentReporter(ids, countFrames(planned.segment));
  const artifact = await whileRenderRuns(ids, (signal) =>
    produceSegment({ ...ids, ...planned, signal, onFrames: progress.report }),
  );
  await progress.finish(artifact.inputHash);

  return artifact;
}

/** For a render that was planned before segments had rows. */
async function planSegmentAnew(ids: SegmentIds): Promise<PlannedSegment> {
  const timeline = await getTimeline(ids);

  return { segment: buildSegment(timeline, ids.position), drawing: await getDrawing(ids, timeline) };
}

/**
 * Returns functions that report how many frames of one scene are drawn. `report` may be called at any rate: it writes twice a
 * second at most. `finish` reports all frames, and their artifact, and resolves when that is written.
 */
function createSegmentReporter(ids: SegmentIds, frameCount: number) {
  let lastMs = 0;
  let writing: Promise<void> | undefined;

  const write = (change: Parameters<typeof updateSegment>[1]) =>
    updateSegment(ids, change)
      // Progress is only for display: a database that is away for a moment must not stop the work itself.
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

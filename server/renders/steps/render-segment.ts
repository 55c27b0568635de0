import type { Artifact } from "@/server/artifacts/schema";
import { buildSegment } from "@/server/segments/build-segment";
import { countFrames, type PlannedSegment } from "@/server/segments/planned-segment";
import { produceSegment } from "@/server/segments/produce-segment";
import type { SegmentMetadata } from "@/server/segments/schema";
import { getTimeline } from "../repository";
import type { SegmentIds } from "../schema";
import { findSegmentPlan } from "../segment-repository";
import { getDrawing } from "./get-drawing";
import { createSegmentReporter } from "./report-progress";
import { whileRenderRuns } from "./while-render-runs";

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

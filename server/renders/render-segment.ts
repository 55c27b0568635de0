import { findArtifact } from "@/server/artifacts/find-artifact";
import { getOrProduce } from "@/server/artifacts/get-or-produce";
import type { Artifact } from "@/server/artifacts/schema";
import { describeSegment } from "./describe-segment";
import { drawSegment } from "./draw-segment";
import type { SegmentMetadata } from "./find-segments";
import { getDrawing } from "./get-drawing";
import { nameScene } from "./name-scene";
import { buildSegment } from "./plan-segments";
import type { PlannedSegment } from "./planned-segment";
import { createSegmentReporter } from "./report-progress";
import { getTimeline } from "./repository";
import type { SegmentIds } from "./schema";
import { findSegmentPlan } from "./segment-repository";
import { inSegmentTurn } from "./segment-turns";
import { whileRenderRuns } from "./while-render-runs";

/**
 * The silent picture of one scene, as an artifact: found, or drawn when it is its turn in this process. Throws
 * RENDER_FAILED, CANCELLED, BROWSER_MISSING, STORAGE_FULL.
 */
export async function renderSegment(ids: SegmentIds): Promise<Artifact<SegmentMetadata>> {
  const { position, renderId } = ids;
  const planned = (await findSegmentPlan(ids)) ?? (await planSegmentAnew(ids));
  const query = { ...(await describeSegment(planned)), renderId };
  const { segment, drawing } = planned;
  const [first, last] = segment.frameRange;
  const progress = createSegmentReporter(ids, last - first + 1);
  const draw = (signal: AbortSignal) =>
    getOrProduce({
      ...query,
      extension: "mp4",
      async produce(outFile) {
        await drawSegment({ segment, drawing, renderId, outFile, signal, onFrames: progress.report }).catch(
          (error: unknown) => {
            throw nameScene(error, position);
          },
        );

        return { durationInFrames: last - first + 1 };
      },
    });

  const artifact =
    (await findArtifact(query)) ??
    (await whileRenderRuns(ids, (signal) => inSegmentTurn({ ...ids, signal }, () => draw(signal))));
  await progress.finish(artifact.inputHash);

  return artifact;
}

/** For a render that was planned before segments had rows. */
async function planSegmentAnew(ids: SegmentIds): Promise<PlannedSegment> {
  const timeline = await getTimeline(ids);

  return { segment: buildSegment(timeline, ids.position), drawing: await getDrawing(ids, timeline) };
}

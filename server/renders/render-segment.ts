import { findArtifact, findArtifacts } from "@/server/artifacts/find-artifact";
import { getOrProduce } from "@/server/artifacts/get-or-produce";
import type { Artifact } from "@/server/artifacts/schema";
import { layoutTimeline } from "@/remotion/timeline/layout";
import { describeSegment, type SegmentPlace } from "./describe-segment";
import { drawSegment } from "./draw-segment";
import { getDrawing } from "./get-drawing";
import { nameScene } from "./name-scene";
import { createSegmentReporter } from "./report-progress";
import { getTimeline } from "./repository";
import type { SegmentIds } from "./schema";
import { inSegmentTurn } from "./segment-turns";
import { whileRenderRuns } from "./while-render-runs";

type SegmentMetadata = { durationInFrames: number };

/** The silent pictures of a timeline's scenes, in order, as far as they were drawn before. */
export async function findSegments({
  timeline,
  drawing,
  renderId,
}: Omit<SegmentPlace, "position"> & { renderId: string }): Promise<
  (Artifact<SegmentMetadata> | undefined)[]
> {
  const descriptions = await Promise.all(
    timeline.scenes.map((_, position) => describeSegment({ timeline, drawing, position })),
  );

  return findArtifacts(
    descriptions.map(({ query }) => query),
    renderId,
  );
}

/**
 * The silent picture of one scene, as an artifact: found, or drawn when it is its turn in this process. Throws
 * RENDER_FAILED, CANCELLED, BROWSER_MISSING, STORAGE_FULL.
 */
export async function renderSegment(ids: SegmentIds): Promise<Artifact<SegmentMetadata>> {
  const { position, renderId } = ids;
  const timeline = await getTimeline(ids);
  const drawing = await getDrawing(ids, timeline);
  const { segment, query: description } = await describeSegment({ timeline, drawing, position });
  const query = { ...description, renderId };
  const [first, last] = segment.frameRange;
  const progress = createSegmentReporter(ids, layoutTimeline(timeline), position);
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
  await progress.finish();

  return artifact;
}

import { getPictureVersion } from "@/server/adapters/renderer/remotion-bundle";
import { findArtifact } from "@/server/artifacts/find-artifact";
import { getOrProduce } from "@/server/artifacts/get-or-produce";
import type { Artifact } from "@/server/artifacts/schema";
import { layoutTimeline } from "@/remotion/timeline/layout";
import type { Timeline } from "@/remotion/timeline/schema";
import { describeDrawing, drawSegment } from "./draw-segment";
import { type Drawing, getDrawing } from "./get-drawing";
import { nameScene } from "./name-scene";
import { buildSegment } from "./plan-segments";
import { createSegmentReporter } from "./report-progress";
import { getTimeline } from "./repository";
import { type SegmentIds, segmentMetadataSchema } from "./schema";
import { inSegmentTurn } from "./segment-turns";
import { whileRenderRuns } from "./while-render-runs";

type SegmentMetadata = { durationInFrames: number };
type SegmentPlace = { timeline: Timeline; drawing: Drawing; position: number; renderId: string };

/** The silent picture of one scene, if it was drawn before. */
export async function findSegment(place: SegmentPlace): Promise<Artifact<SegmentMetadata> | undefined> {
  return findArtifact((await describeSegment(place)).query);
}

/**
 * The silent picture of one scene, as an artifact: found, or drawn when it is its turn in this process. Throws
 * RENDER_FAILED, CANCELLED, BROWSER_MISSING, STORAGE_FULL.
 */
export async function renderSegment(ids: SegmentIds): Promise<Artifact<SegmentMetadata>> {
  const { position, renderId } = ids;
  const timeline = await getTimeline(ids);
  const drawing = await getDrawing(ids, timeline);
  const { segment, query } = await describeSegment({ timeline, drawing, position, renderId });
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

async function describeSegment({ timeline, drawing, position, renderId }: SegmentPlace) {
  const segment = buildSegment(timeline, position);
  const query = {
    kind: "segment" as const,
    input: {
      pictureVersion: await getPictureVersion(),
      ...(await describeDrawing(drawing)),
      ...segment,
    },
    metadataSchema: segmentMetadataSchema,
    renderId,
  };

  return { segment, query };
}

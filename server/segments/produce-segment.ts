import { findArtifact } from "@/server/artifacts/find-artifact";
import { getOrProduce } from "@/server/artifacts/get-or-produce";
import type { Artifact } from "@/server/artifacts/schema";
import { segmentArtifactKey } from "./segment-artifact";
import { nameScene } from "./name-scene";
import { countFrames, type PlannedSegment } from "./planned-segment";
import { renderSegmentFile } from "./render-segment-file";
import type { SegmentMetadata } from "./schema";
import { queueSegment } from "./fair-queue";

type ProduceInput = PlannedSegment & {
  workspaceId: string;
  renderId: string;
  /** Of the scene in its video. */
  position: number;
  /** Whether nobody waits for it. */
  isScheduled: boolean;
  signal: AbortSignal;
  onFrames: (framesDone: number) => void;
};

/**
 * The silent picture of one scene, as an artifact: found, or drawn when it is its turn in this process. Throws
 * RENDER_FAILED, CANCELLED, BROWSER_MISSING, STORAGE_FULL.
 */
export async function produceSegment(input: ProduceInput): Promise<Artifact<SegmentMetadata>> {
  const { segment, position, renderId } = input;
  const query = { ...(await segmentArtifactKey(input)), renderId };
  const found = await findArtifact(query);
  if (found) return found;

  return queueSegment(input, () =>
    getOrProduce({
      ...query,
      extension: "mp4",
      async produce(outFile) {
        await renderSegmentFile({ ...input, outFile }).catch((error: unknown) => {
          throw nameScene(error, position);
        });

        return { durationInFrames: countFrames(segment) };
      },
    }),
  );
}

import type { Timeline } from "@/remotion/timeline/schema";
import { findArtifacts } from "@/server/artifacts/find-artifact";
import type { Artifact } from "@/server/artifacts/schema";
import { buildSegment } from "./build-segment";
import { segmentArtifactKey } from "./segment-artifact";
import type { SegmentSettings } from "./planned-segment";
import type { SegmentMetadata } from "./schema";

/** The silent pictures of a timeline's scenes, in order, as far as they were drawn before. */
export async function findSegments({
  timeline,
  drawing,
  renderId,
}: {
  timeline: Timeline;
  drawing: SegmentSettings;
  renderId: string;
}): Promise<(Artifact<SegmentMetadata> | undefined)[]> {
  const queries = await Promise.all(
    [...timeline.scenes.keys()].map((position) =>
      segmentArtifactKey({ segment: buildSegment(timeline, position), drawing }),
    ),
  );

  return findArtifacts(queries, renderId);
}

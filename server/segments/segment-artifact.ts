import type { Timeline } from "@/remotion/timeline/schema";
import { encoderSettings, getLayeredVersion, getPictureVersion } from "@/server/adapters/renderer/versions";
import { findArtifacts } from "@/server/artifacts/find-artifact";
import { findArtifactUntracked } from "@/server/artifacts/find-untracked";
import type { Artifact } from "@/server/artifacts/schema";
import { buildSegment } from "./build-segment";
import type { PlannedSegment, SegmentSettings } from "./planned-segment";
import { type SegmentMetadata, segmentMetadataSchema } from "./schema";

/** The artifact query of a segment, with everything that its picture depends on. */
export async function segmentArtifactKey(workspaceId: string, { segment, drawing }: PlannedSegment) {
  return {
    kind: "segment" as const,
    workspaceId,
    input: { pictureVersion: await getPictureVersion(), ...(await settingsInput(drawing)), ...segment },
    metadataSchema: segmentMetadataSchema,
  };
}

/** The inputs of a segment's artifact besides its scene. */
async function settingsInput({ renderer, encoder, settings }: SegmentSettings) {
  return renderer === "layered"
    ? { renderer, layeredVersion: await getLayeredVersion(), encoder, settings }
    : { renderer, encoderSettings, settings };
}

/** Whether a segment was drawn before. Only looks: it does not record a use. */
export async function isSegmentDrawn(workspaceId: string, planned: PlannedSegment): Promise<boolean> {
  return (await findArtifactUntracked(await segmentArtifactKey(workspaceId, planned))) !== undefined;
}

/** The silent pictures of a timeline's scenes, in order; undefined for scenes that were not drawn yet. */
export async function findSegments({
  timeline,
  drawing,
  workspaceId,
  renderId,
}: {
  timeline: Timeline;
  drawing: SegmentSettings;
  workspaceId: string;
  renderId: string;
}): Promise<(Artifact<SegmentMetadata> | undefined)[]> {
  const queries = await Promise.all(
    [...timeline.scenes.keys()].map((position) =>
      segmentArtifactKey(workspaceId, { segment: buildSegment(timeline, position), drawing }),
    ),
  );

  return findArtifacts(queries, renderId);
}

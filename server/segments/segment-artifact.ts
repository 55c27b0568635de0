import { encoderSettings } from "@/server/adapters/renderer/encoder-settings";
import { getLayeredVersion } from "@/server/adapters/renderer/layered/layered-version";
import { getPictureVersion } from "@/server/adapters/renderer/picture-version";
import { findArtifactUntracked } from "@/server/artifacts/find-untracked";
import type { SegmentSettings, PlannedSegment } from "./planned-segment";
import { segmentMetadataSchema } from "./schema";

/** What a segment's picture depends on, as an artifact's query. */
export async function segmentArtifactKey({ segment, drawing }: PlannedSegment) {
  return {
    kind: "segment" as const,
    input: { pictureVersion: await getPictureVersion(), ...(await settingsInput(drawing)), ...segment },
    metadataSchema: segmentMetadataSchema,
  };
}

/** Whether a segment was drawn before; for looking only. */
export async function isSegmentDrawn(planned: PlannedSegment): Promise<boolean> {
  return (await findArtifactUntracked(await segmentArtifactKey(planned))) !== undefined;
}

/** What a segment depends on besides its scene. */
async function settingsInput({ renderer, encoder, settings }: SegmentSettings) {
  return renderer === "layered"
    ? { renderer, layeredVersion: await getLayeredVersion(), encoder, settings }
    : { renderer, encoderSettings, settings };
}

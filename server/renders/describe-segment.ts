import { encoderSettings } from "@/server/adapters/renderer/encoder-settings";
import { getLayeredVersion } from "@/server/adapters/renderer/layered/layered-version";
import { getPictureVersion } from "@/server/adapters/renderer/picture-version";
import { peekArtifact } from "@/server/artifacts/peek-artifact";
import type { Timeline } from "@/remotion/timeline/schema";
import type { Drawing } from "./get-drawing";
import { buildSegment, type Segment } from "./plan-segments";
import { segmentMetadataSchema } from "./schema";

export type SegmentPlace = { timeline: Timeline; drawing: Drawing; position: number };

/** One scene's part of a timeline, and what its picture depends on, as an artifact's query. */
export async function describeSegment({ timeline, drawing, position }: SegmentPlace) {
  const segment: Segment = buildSegment(timeline, position);
  const query = {
    kind: "segment" as const,
    input: { pictureVersion: await getPictureVersion(), ...(await describeDrawing(drawing)), ...segment },
    metadataSchema: segmentMetadataSchema,
  };

  return { segment, query };
}

/** Whether a scene's picture was drawn before; for looking only. */
export async function isSegmentDrawn(place: SegmentPlace): Promise<boolean> {
  const { query } = await describeSegment(place);

  return (await peekArtifact(query)) !== undefined;
}

/** What a segment depends on besides its scene. */
async function describeDrawing({ renderer, encoder, settings }: Drawing) {
  return renderer === "layered"
    ? { renderer, layeredVersion: await getLayeredVersion(), encoder, settings }
    : { renderer, encoderSettings, settings };
}

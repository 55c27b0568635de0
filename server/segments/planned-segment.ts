import { z } from "zod";
import { timelineSchema } from "@/remotion/timeline/schema";
import { encodingSettingsSchema } from "@/server/adapters/ffmpeg/encoding-settings";
import { rendererSchema } from "./schema";

/** A scene to be drawn on its own: the part of the timeline that its picture depends on, and which frames of that are its own. */
const segmentSchema = z.object({
  timeline: timelineSchema,
  durationInFrames: z.number().int(),
  frameRange: z.tuple([z.number().int(), z.number().int()]),
});
export type Segment = z.infer<typeof segmentSchema>;

/** How a render's pictures are drawn and encoded: the same for all its segments, and part of their hash. */
const segmentSettingsSchema = z.object({
  renderer: rendererSchema,
  encoder: z.string().nullable(),
  settings: encodingSettingsSchema,
});
export type SegmentSettings = z.infer<typeof segmentSettingsSchema>;

/** Everything that a segment's run needs. */
export const plannedSegmentSchema = z.object({ segment: segmentSchema, drawing: segmentSettingsSchema });
export type PlannedSegment = z.infer<typeof plannedSegmentSchema>;

/** The number of frames of the scene alone, without the scene that it comes in over. */
export function countFrames({ frameRange: [first, last] }: Segment): number {
  return last - first + 1;
}

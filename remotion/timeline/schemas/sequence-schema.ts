import { z } from "zod";
import { richTextSchema } from "./parts-schema";

/** Years or dates in order, each with its event. */
const timelineOverlaySchema = z.object({
  kind: z.literal("timeline"),
  title: richTextSchema.optional(),
  events: z.array(z.object({ time: z.string().min(1), text: richTextSchema })).min(1),
});

/** Steps to take one after the other; an arrow leads from each to the next. */
const stepsOverlaySchema = z.object({
  kind: z.literal("steps"),
  title: richTextSchema.optional(),
  steps: z.array(richTextSchema).min(1),
});

/** Steps of which the last leads back to the first. It has one more part than steps: the way back. */
const cycleOverlaySchema = z.object({
  kind: z.literal("cycle"),
  title: richTextSchema.optional(),
  steps: z.array(richTextSchema).min(2),
});

/** The kinds of overlays whose parts follow each other. */
export const sequenceOverlaySchemas = [
  timelineOverlaySchema,
  stepsOverlaySchema,
  cycleOverlaySchema,
] as const;

import { z } from "zod";
import { richTextSchema } from "./parts-schema";

/** Years or dates in their order, each with what happened then. */
export const timelineOverlaySchema = z.object({
  kind: z.literal("timeline"),
  title: richTextSchema.optional(),
  events: z.array(z.object({ time: z.string().min(1), text: richTextSchema })).min(1),
});

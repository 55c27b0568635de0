import { z } from "zod";
import { richTextSchema } from "./parts-schema";

/** The opening of a video or of one of its chapters. */
export const titleOverlaySchema = z.object({
  kind: z.literal("title"),
  text: richTextSchema,
  kicker: z.string().optional(),
  /** `opening` is the video's hook, `chapter` a heading further down. */
  level: z.enum(["opening", "chapter"]),
  /** For one of several chapters: its number (absent if only others have one), its position, and the count of chapters. */
  chapter: z
    .object({
      number: z.number().int().min(0).optional(),
      position: z.number().int().min(1),
      count: z.number().int().min(1),
    })
    .optional(),
});

/** The last scene of a video: its request to the viewer, and in landscape places for YouTube's end screen. */
export const endScreenOverlaySchema = z.object({
  kind: z.literal("end-screen"),
  text: richTextSchema,
  /** The words over the next video. */
  next: richTextSchema.optional(),
  /** How long it is shown in landscape. YouTube allows 5 to 20 seconds. */
  durationMs: z.number().min(5000).max(20_000),
});

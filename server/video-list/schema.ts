import { z } from "zod";
import { videoStageSchema } from "./derive-stage";

/** The last video of a page, as it was then: the next page goes on behind it, wherever it is by now. */
const listCursorSchema = z.object({ videoId: z.uuid(), editedAt: z.date(), title: z.string() });
export type ListCursor = z.infer<typeof listCursorSchema>;

export const listVideosSchema = z.object({
  search: z.string().trim().max(100).default(""),
  stage: videoStageSchema.optional(),
  channelId: z.uuid().optional(),
  ownerId: z.uuid().optional(),
  sort: z.enum(["newest", "title"]).default("newest"),
  cursor: listCursorSchema.optional(),
});
export type ListVideosInput = z.infer<typeof listVideosSchema>;

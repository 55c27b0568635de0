import { z } from "zod";
import { captionStyleSchema, formatSchema, themeIdSchema } from "@/remotion/timeline/schema";
import { voiceIdSchema } from "@/server/providers/voice-id";
import { moodSchema } from "@/server/renders/audio/music/schema";
import { videoStageSchema } from "./derive-stage";

/** About 18 hours of speech: anything longer is not a script. */
export const maxScriptCharacters = 200_000;

export const scriptTextSchema = z.string().max(maxScriptCharacters, "The script is too long for one video.");

/** What the inspector can change; music is a mood, or none. */
export const studioOptionsSchema = z.object({
  title: z
    .string()
    .trim()
    .min(1, "Write a title.")
    .max(100, "YouTube takes titles of at most 100 characters.")
    // Postgres keeps no such text.
    .regex(/^\P{Surrogate}*$/u, "The title has half of an emoji in it; write it again."),
  format: formatSchema,
  themeId: themeIdSchema,
  captionStyle: captionStyleSchema,
  voiceId: voiceIdSchema,
  speed: z.number().min(0.5).max(2),
  musicMood: z.union([moodSchema, z.literal("none")]),
});
export type StudioOptions = z.infer<typeof studioOptionsSchema>;

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

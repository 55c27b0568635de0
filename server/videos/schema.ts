import { z } from "zod";
import { richTextSchema } from "@/remotion/timeline/schemas/parts-schema";
import { captionStyleSchema, formatSchema, overlaySchema, themeIdSchema } from "@/remotion/timeline/schema";
import { sceneMediaSchema } from "@/server/media/scene-media";
import { thumbnailLayoutSchema } from "@/remotion/timeline/schemas/thumbnail-schema";
import { voiceIdSchema } from "@/server/providers/voice-id";
import { pauseLengthSchema } from "@/server/script-format/front-matter/settings";
import { chapterSchema, sentenceSchema } from "@/server/script-format/schema";

/** About 4 hours of English speech: anything longer is not a script. */
export const maxScriptCharacters = 200_000;

export const scriptTextSchema = z
  .string()
  .max(maxScriptCharacters, "The script is too long for one video.")
  // Postgres cannot store such text.
  .regex(/^\P{Surrogate}*$/u, "The script has half of an emoji in it; write it again.");

/** The bed under the voice: composed from a mood and a seed, the author's own file, or none. */
export const musicSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("mood"), mood: z.string(), seed: z.number().int() }),
  z.object({ kind: z.literal("file"), assetKey: z.string() }),
  z.object({ kind: z.literal("none") }),
]);
export type Music = z.infer<typeof musicSchema>;

/** YouTube's part of the metadata that is known before publishing. */
const snippetSchema = z.object({
  title: z.string().min(1),
  description: z.string(),
  tags: z.array(z.string()),
  credits: z.array(z.string()),
});

/** How a video looks and sounds. */
export const videoOptionsSchema = z.object({
  format: formatSchema,
  /** BCP 47. */
  language: z.string().min(2),
  themeId: themeIdSchema,
  captionStyle: captionStyleSchema,
  voiceId: voiceIdSchema,
  speed: z.number().min(0.5).max(2),
  /** Missing in renders that predate this setting. */
  pauses: pauseLengthSchema.default("normal"),
  music: musicSchema,
});
export type VideoOptions = z.infer<typeof videoOptionsSchema>;

const sceneIllustrationSchema = z.object({
  /** The set's name of the drawing. */
  name: z.string(),
  /** The number of letters of the narration before the words that it means. */
  lettersBefore: z.number().int().min(0),
});
export type SceneIllustration = z.infer<typeof sceneIllustrationSchema>;

export const videoSceneSchema = z.object({
  id: z.string(),
  overlay: overlaySchema,
  media: sceneMediaSchema.nullable(),
  narration: z.array(sentenceSchema),
  showsCaptions: z.boolean(),
  /** The drawings that its words mean. */
  illustrations: z.array(sceneIllustrationSchema).optional(),
  /** The drawings of other words, for its other shots, in the order of the words. */
  otherIllustrations: z.array(sceneIllustrationSchema).optional(),
  /** The names of the drawings of its overlay's parts (`Scene.partIllustrations`). */
  partIllustrations: z.array(z.string().nullable()).optional(),
  /** Set if its script asks for no drawing. */
  wantsNoDrawing: z.literal(true).optional(),
});
export type VideoScene = z.infer<typeof videoSceneSchema>;

/** A video as the pipeline works on it: all of it follows from its script. */
export const videoSchema = videoOptionsSchema.extend({
  id: z.string(),
  workspaceId: z.string(),
  snippet: snippetSchema,
  chapters: z.array(chapterSchema),
  thumbnail: z.object({
    text: richTextSchema,
    /** Missing in renders that predate this setting, as are drawings. */
    layout: thumbnailLayoutSchema.default("words"),
    /** The drawings' names. */
    illustrations: z.array(z.string()).max(2).default([]),
  }),
  scenes: z.array(videoSceneSchema).min(1),
});
export type Video = z.infer<typeof videoSchema>;

/** The part of a video that its script determines. */
export type VideoContent = Omit<Video, "id" | "workspaceId">;

import { z } from "zod";
import { richTextSchema } from "@/remotion/timeline/schemas/parts-schema";
import { overlaySchema } from "@/remotion/timeline/schema";
import { thumbnailLayoutSchema } from "@/remotion/timeline/schemas/thumbnail-schema";
import { voiceIdSchema } from "@/server/providers/voice-id";
import { scriptSettingsSchema, settingNames } from "./front-matter/settings";

/** A run of narration: its caption text, and the spoken text where that differs ("$3.5M" / "three and a half million dollars"). */
export const narrationRunSchema = z.object({
  text: z.string(),
  spokenText: z.string().optional(),
  isEmphasized: z.boolean(),
});
export type NarrationRun = z.infer<typeof narrationRunSchema>;

/** One sentence of narration. `beat` is the part of the overlay that appears when its first word is spoken. */
export const sentenceSchema = z.object({
  runs: z.array(narrationRunSchema).min(1),
  /** A paragraph, a title, a list item or a speaker's name begins here: no caption runs into it. */
  startsBlock: z.boolean().optional(),
  beat: z.number().int().min(0).optional(),
  /** Absent for the video's own voice. */
  voiceId: voiceIdSchema.optional(),
  /** The written sentence continues in the next entry, which may be in another scene: the voice says both in one breath. */
  goesOn: z.boolean().optional(),
  /** The pause that a reader adds to a breath, at speed 1. */
  pauseAfterMs: z.number().min(0).max(10_000),
  /** The silence of a ::pause, the same at any speed. */
  silenceAfterMs: z.number().min(0).max(10_000).optional(),
});
export type Sentence = z.infer<typeof sentenceSchema>;

/** A picture or clip that the script names; `path` is as written there, relative to the script. */
export const mediaReferenceSchema = z.object({
  kind: z.enum(["photo", "footage"]),
  path: z.string().min(1),
  line: z.number().int().positive(),
});
export type MediaReference = z.infer<typeof mediaReferenceSchema>;

export const sceneDraftSchema = z.object({
  overlay: overlaySchema,
  media: mediaReferenceSchema.optional(),
  /** The illustration that the script names, or "none"; without it, its words decide. */
  icon: z.string().min(1).optional(),
  narration: z.array(sentenceSchema),
  /** Why the words became a scene of this kind, in plain English; absent where they did not decide it. */
  kindReason: z.string().optional(),
  /** False where the overlay shows the very words that are spoken. */
  showsCaptions: z.boolean(),
  /** First line of the script that the scene comes from, counted from 1. */
  line: z.number().int().positive(),
});
export type SceneDraft = z.infer<typeof sceneDraftSchema>;

/** A heading that starts a chapter of the description; `sceneIndex` is the scene it opens. */
export const chapterSchema = z.object({ title: z.string(), sceneIndex: z.number().int().min(0) });
export type Chapter = z.infer<typeof chapterSchema>;

/** Something in the script that is left out of the video, and why. */
export const noticeSchema = z.object({ line: z.number().int().positive(), message: z.string().min(1) });
export type Notice = z.infer<typeof noticeSchema>;

const scriptVoiceSchema = z.object({ voiceId: voiceIdSchema, line: z.number().int().positive() });
export type ScriptVoice = z.infer<typeof scriptVoiceSchema>;

export const parsedScriptSchema = z.object({
  /** At most 100 characters, YouTube's limit. */
  title: z.string().min(1).max(100),
  /** BCP 47: from the front matter, else detected from the text. */
  language: z.string().min(2),
  /** From the front matter. */
  settings: scriptSettingsSchema,
  /** The line of each setting, counted from 1. */
  settingLines: z.partialRecord(z.enum(settingNames), z.number().int().positive()),
  scenes: z.array(sceneDraftSchema).min(1),
  chapters: z.array(chapterSchema),
  /** The thumbnail settings of the front matter. */
  thumbnail: z.object({
    text: richTextSchema.optional(),
    /** Names of drawings. */
    illustrations: z.array(z.string()).max(2).optional(),
    layout: thumbnailLayoutSchema.optional(),
  }),
  /** The voices that parts of the script name for themselves, with their lines. */
  voices: z.array(scriptVoiceSchema),
  /** What was left out, in the order of the script. */
  notices: z.array(noticeSchema),
});
export type ParsedScript = z.infer<typeof parsedScriptSchema>;

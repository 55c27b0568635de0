import { z } from "zod";

/** A stretch of a clip that one voice speaks; times count from the clip's start. */
const voicePartSchema = z.object({
  /** Absent for the video's own voice. */
  voiceId: z.string().min(1).optional(),
  /** The engine's rate in Hz, which may differ from the clip's: the mix treats the voice accordingly. */
  sampleRate: z.number().int().positive().optional(),
  startMs: z.number().min(0),
  endMs: z.number().min(0),
});
export type VoicePart = z.infer<typeof voicePartSchema>;

/** A scene's clip: where it begins in the scene, and who speaks in it, unless only the video's voice does. */
export const sceneNarrationSchema = z.object({
  assetKey: z.string().min(1),
  startMs: z.number().min(0),
  durationMs: z.number().positive(),
  voices: z.array(voicePartSchema).optional(),
});

/** Remotion's caption, with the script's emphasis. `text` keeps its leading space; times count from the scene's start. */
export const captionSchema = z.object({
  text: z.string().min(1),
  startMs: z.number().min(0),
  endMs: z.number().min(0),
  timestampMs: z.number().nullable(),
  confidence: z.number().nullable(),
  isEmphasized: z.boolean(),
  /** Whether a paragraph, title, list item or speaker's name begins here: no caption page runs across it. */
  startsBlock: z.boolean().optional(),
});

import { z } from "zod";

/** A stretch of a clip that one voice speaks; times count from the clip's start. */
const voicePartSchema = z.object({
  /** Absent for the video's own. */
  voiceId: z.string().min(1).optional(),
  /** Hz that its engine speaks with, whatever the clip has: it decides what the voice needs to sound well. */
  sampleRate: z.number().int().positive().optional(),
  startMs: z.number().min(0),
  endMs: z.number().min(0),
});
export type VoicePart = z.infer<typeof voicePartSchema>;

/** A scene's clip: where it begins in the scene, and who speaks in it, where that is not the video's voice alone. */
export const sceneNarrationSchema = z.object({
  assetKey: z.string().min(1),
  startMs: z.number().min(0),
  durationMs: z.number().positive(),
  voices: z.array(voicePartSchema).optional(),
});

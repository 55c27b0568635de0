import { z } from "zod";
import { musicMoodSchema } from "@/server/script-format/front-matter/settings";

/** The input of the mixing thread: clips as WAV files, known speech times, and the music or what to compose it from. */
export const mixTaskSchema = z.object({
  durationMs: z.number(),
  voice: z.array(
    z.object({
      wavFile: z.string(),
      startMs: z.number(),
      /** The part of a file with several voices that is heard there; each voice is polished separately. */
      part: z
        .object({
          fromMs: z.number(),
          toMs: z.number(),
          voiceId: z.string().optional(),
          sampleRate: z.number().optional(),
        })
        .optional(),
    }),
  ),
  speech: z.array(z.object({ startMs: z.number(), endMs: z.number() })),
  music: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("mood"), mood: musicMoodSchema, seed: z.number() }),
    z.object({ kind: z.literal("file"), wavFile: z.string() }),
    z.object({ kind: z.literal("none") }),
  ]),
  targetLufs: z.number(),
  truePeakDb: z.number(),
  /** Where the mix is written. */
  outFile: z.string(),
  /** An empty folder for temporary files; its creator removes it. */
  scratchFolder: z.string(),
});
export type MixTask = z.infer<typeof mixTaskSchema>;

/** The measured levels of a mix. */
export const mixLevelsSchema = z.object({ integratedLufs: z.number(), truePeakDb: z.number() });
export type MixLevels = z.infer<typeof mixLevelsSchema>;

import { z } from "zod";
import { musicMoodSchema } from "@/server/script-format/front-matter/settings";

const samplesSchema = z.custom<Float32Array>((value) => value instanceof Float32Array);

/** What crosses into the mixing thread: clips, known speech times, and the music or what to compose it from. */
export const mixTaskSchema = z.object({
  durationMs: z.number(),
  voice: z.array(z.object({ samples: samplesSchema, sampleRate: z.number(), startMs: z.number() })),
  speech: z.array(z.object({ startMs: z.number(), endMs: z.number() })),
  music: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("mood"), mood: musicMoodSchema, seed: z.number() }),
    z.object({ kind: z.literal("samples"), left: samplesSchema, right: samplesSchema }),
    z.object({ kind: z.literal("none") }),
  ]),
  targetLufs: z.number(),
  truePeakDb: z.number(),
});
export type MixTask = z.infer<typeof mixTaskSchema>;

/** What comes back: the finished mix as a WAV file, and what was measured of it. */
export const mixResultSchema = z.object({
  wav: z.instanceof(Uint8Array),
  integratedLufs: z.number(),
  truePeakDb: z.number(),
});
export type MixResult = z.infer<typeof mixResultSchema>;

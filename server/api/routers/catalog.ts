import { z } from "zod";
import { speakSample } from "@/server/narration/speak-sample";
import { listVoices } from "@/server/providers/speech-engines";
import { channelProfileSchema } from "@/server/channels/schema";
import { chooseDefaultVoiceId } from "@/server/videos/name-voice";
import { resolveOptions } from "@/server/videos/resolve-options";
import { moodDescriptions, musicMoodSchema } from "@/server/script-format/front-matter/settings";
import { composeMusicBed } from "@/server/audio/mix/compose-music-bed";
import { protectedProcedure, router } from "../trpc";

/** What the inspector and a channel's form offer. */
export const catalogRouter = router({
  list: protectedProcedure.query(async ({ ctx }) => ({
    voices: await listVoices(ctx),
    moods: Object.entries(moodDescriptions).map(([mood, description]) => ({ mood, description })),
    /** What a video starts with that neither its script nor a channel says otherwise of. */
    defaultOptions: channelProfileSchema.parse(resolveOptions({ voiceId: chooseDefaultVoiceId() })),
  })),

  voiceSample: protectedProcedure
    .input(channelProfileSchema.pick({ voiceId: true, speed: true }))
    .query(({ ctx, input }) => speakSample({ ...input, workspaceId: ctx.workspaceId })),

  musicBed: protectedProcedure
    .input(
      z.object({
        mood: musicMoodSchema,
        seed: z
          .int()
          .min(0)
          .max(2 ** 31)
          .default(1),
      }),
    )
    .query(({ ctx, input }) => composeMusicBed({ ...input, workspaceId: ctx.workspaceId })),
});

import { z } from "zod";
import { speakSample } from "@/server/narration/speak-sample";
import { cancelVoiceInstall, installVoice, listVoices } from "@/server/providers/speech-engines";
import { channelProfileSchema } from "@/server/channels/schema";
import { chooseDefaultVoiceId } from "@/server/videos/name-voice";
import { resolveOptions } from "@/server/videos/resolve-options";
import { listVideoPronunciations } from "@/server/videos/load-video";
import { scriptTextSchema } from "@/server/videos/schema";
import { moodDescriptions, musicMoodSchema } from "@/server/script-format/front-matter/settings";
import { composeMusicBed } from "@/server/audio/mix/compose-music-bed";
import { protectedProcedure, router, verifiedProcedure } from "../trpc";

const voiceInputSchema = channelProfileSchema.pick({ voiceId: true });

/** What the inspector and a channel's form offer. */
export const catalogRouter = router({
  list: protectedProcedure.query(async ({ ctx }) => ({
    voices: await listVoices(ctx),
    moods: Object.entries(moodDescriptions).map(([mood, description]) => ({ mood, description })),
    /** What a video starts with unless its script or a channel says otherwise. */
    defaultOptions: channelProfileSchema.parse(resolveOptions({ voiceId: chooseDefaultVoiceId() })),
  })),

  /** The voices, with the progress of their downloads. */
  voices: protectedProcedure.query(({ ctx }) => listVoices(ctx)),

  /** Begins to download a voice; `voices` shows the progress. */
  installVoice: verifiedProcedure("videos:edit", { isAnywhere: true })
    .input(voiceInputSchema)
    .mutation(({ ctx, input }) => {
      installVoice(input.voiceId, ctx.account.userId);
    }),

  cancelInstallVoice: verifiedProcedure("videos:edit", { isAnywhere: true })
    .input(voiceInputSchema)
    .mutation(({ ctx, input }) => {
      cancelVoiceInstall(input.voiceId, ctx.account.userId);
    }),

  voiceSample: protectedProcedure
    .input(
      channelProfileSchema.pick({ voiceId: true, speed: true }).extend({
        script: scriptTextSchema.optional(),
        /** The video whose channel's pronunciations apply to the script. */
        videoId: z.uuid().optional(),
        /** Spoken instead of the script's first sentence. */
        text: z.string().trim().min(1).max(200).optional(),
      }),
    )
    .query(async ({ ctx: { workspaceId }, input: { videoId, ...sample } }) => {
      const pronunciations = await listVideoPronunciations({ workspaceId, videoId });

      return speakSample({ ...sample, workspaceId, pronunciations });
    }),

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

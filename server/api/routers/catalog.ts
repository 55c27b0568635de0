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
    /** What a video starts with that neither its script nor a channel says otherwise of. */
    defaultOptions: channelProfileSchema.parse(resolveOptions({ voiceId: chooseDefaultVoiceId() })),
  })),

  /** Who may speak, and how far what is fetched of them has come. */
  voices: protectedProcedure.query(({ ctx }) => listVoices(ctx)),

  /** Begins to fetch the parts of a voice; `voices` tells how it goes. */
  installVoice: verifiedProcedure("videos:edit")
    .input(voiceInputSchema)
    .mutation(({ input }) => {
      installVoice(input.voiceId);
    }),

  cancelInstallVoice: verifiedProcedure("videos:edit")
    .input(voiceInputSchema)
    .mutation(({ input }) => {
      cancelVoiceInstall(input.voiceId);
    }),

  voiceSample: protectedProcedure
    .input(
      channelProfileSchema.pick({ voiceId: true, speed: true }).extend({
        script: scriptTextSchema.optional(),
        /** Whose channel says how the script's words are said. */
        videoId: z.uuid().optional(),
        /** What is said in place of a script's first sentence. */
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

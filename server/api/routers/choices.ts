import { z } from "zod";
import { speakSample } from "@/server/narration/speak-sample";
import { listVoices } from "@/server/providers/speech-engines";
import { moodDescriptions, moodSchema } from "@/server/renders/audio/music/schema";
import { composeMusicBed } from "@/server/renders/compose-music-bed";
import { buildStartOptions } from "@/server/videos/build-start-options";
import { studioOptionsSchema } from "@/server/videos/studio-schema";
import { protectedProcedure, router } from "../trpc";

/** What the inspector and a channel's form offer. */
export const choicesRouter = router({
  list: protectedProcedure.query(async ({ ctx }) => ({
    voices: await listVoices(ctx),
    moods: Object.entries(moodDescriptions).map(([mood, description]) => ({ mood, description })),
    /** What a video starts with that neither its script nor a channel says otherwise of. */
    usualOptions: buildStartOptions({}),
  })),

  voiceSample: protectedProcedure
    .input(studioOptionsSchema.pick({ voiceId: true, speed: true }))
    .query(({ ctx, input }) => speakSample({ ...input, workspaceId: ctx.workspaceId })),

  musicBed: protectedProcedure
    .input(z.object({ mood: moodSchema }))
    .query(({ input }) => composeMusicBed(input.mood)),
});

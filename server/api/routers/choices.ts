import { z } from "zod";
import { listVoices } from "@/server/narration/list-voices";
import { speakSample } from "@/server/narration/speak-sample";
import { moodDescriptions, moodSchema } from "@/server/renders/audio/music/schema";
import { composeMusicBed } from "@/server/renders/compose-music-bed";
import { studioOptionsSchema } from "@/server/videos/studio-schema";
import { protectedProcedure, router } from "../trpc";

/** What the inspector offers. */
export const choicesRouter = router({
  list: protectedProcedure.query(() => ({
    voices: listVoices(),
    moods: Object.entries(moodDescriptions).map(([mood, description]) => ({ mood, description })),
  })),

  voiceSample: protectedProcedure
    .input(studioOptionsSchema.pick({ voiceId: true, speed: true }))
    .query(({ input }) => speakSample(input)),

  musicBed: protectedProcedure
    .input(z.object({ mood: moodSchema }))
    .query(({ input }) => composeMusicBed(input.mood)),
});

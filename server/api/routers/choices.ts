import { listVoices } from "@/server/narration/list-voices";
import { moodDescriptions } from "@/server/renders/audio/music/schema";
import { protectedProcedure, router } from "../trpc";

/** What the inspector offers. */
export const choicesRouter = router({
  list: protectedProcedure.query(() => ({
    voices: listVoices(),
    moods: Object.entries(moodDescriptions).map(([mood, description]) => ({ mood, description })),
  })),
});

import { z } from "zod";
import { searchInThread } from "@/server/script-format/threads/find-illustrations-in-thread";
import { proposeIllustrations } from "@/server/videos/propose-illustrations";
import { isLanguageTag } from "@/server/script-format/front-matter/settings";
import { scriptTextSchema } from "@/server/videos/schema";
import { protectedProcedure, router } from "../trpc";

const languageSchema = z.string().min(2).refine(isLanguageTag, "This is no language tag.");

/** The drawings that the studio offers for a scene. */
export const illustrationsRouter = router({
  /** Drawings found by words in a language or in English. */
  search: protectedProcedure
    .input(z.object({ words: z.string().max(100), language: languageSchema }))
    .query(({ ctx: { workspaceId, account }, input }) =>
      searchInThread(input, { workspaceId, replaces: `drawings ${account.userId}` }),
    ),

  /** Drawings that the words of a script's scene mean, with reasons. */
  propose: protectedProcedure
    .input(z.object({ script: scriptTextSchema, position: z.number().int().min(0) }))
    .query(({ ctx: { workspaceId }, input }) => proposeIllustrations({ ...input, workspaceId })),
});

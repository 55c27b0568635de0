import { tracked } from "@trpc/server";
import { z } from "zod";
import { scriptTextSchema } from "@/server/videos/schema";
import { prepareRewrite, prepareWriting } from "@/server/writing/requests/prepare-writing";
import { rewriteScript, startWriting, writeAgain } from "@/server/writing/requests/request-writing";
import { briefSchema, instructionSchema, scriptPartSchema } from "@/server/writing/schema";
import { stopWriting } from "@/server/writing/requests/stop-writing";
import { watchWriting } from "@/server/writing/watch-writing";
import { getWritingDetails } from "@/server/writing/writing-details";
import { endWithSession } from "../end-with-session";
import { hideWritingFailure } from "../hide-details";
import { limitStreams } from "../limit-streams";
import { permittedProcedure, protectedProcedure, router, verifiedProcedure } from "../trpc";

const videoIdSchema = z.object({ videoId: z.uuid() });
const writingIdSchema = z.object({ writingId: z.uuid() });
const rewriteSchema = videoIdSchema.extend({
  revision: z.int().min(0),
  script: scriptTextSchema,
  part: scriptPartSchema.nullable(),
  instruction: instructionSchema,
});

export const writingsRouter = router({
  /** Which writer would write a brief's script, and for how much. */
  prepare: permittedProcedure("videos:edit", { isAnywhere: true })
    .input(briefSchema)
    .query(({ ctx, input }) => prepareWriting(input, ctx.workspaceId)),

  /** Adds a video whose script is written from a brief. */
  start: verifiedProcedure("videos:edit")
    .input(z.object({ brief: briefSchema, channelId: z.uuid().optional() }))
    .mutation(async ({ ctx: { workspaceId, account }, input }) => {
      const { videoId, writingId } = await startWriting(input, { workspaceId, userId: account.userId });

      return { videoId, writingId };
    }),

  /** Replaces the script with another from the same brief, or from another article on it. */
  again: verifiedProcedure("videos:edit")
    .input(writingIdSchema.extend({ pageId: z.int().positive().optional() }))
    .mutation(async ({ ctx: { workspaceId, account }, input }) => {
      const { writingId } = await writeAgain(input, { workspaceId, userId: account.userId });

      return { writingId };
    }),

  /** The cost of rewriting a part of a script. */
  prepareRewrite: permittedProcedure("videos:edit")
    .input(rewriteSchema)
    .query(({ ctx, input }) => prepareRewrite(input, ctx.workspaceId)),

  /** Rewrites a part of a script, or all of it, following an instruction. */
  rewrite: verifiedProcedure("videos:edit")
    .input(rewriteSchema)
    .mutation(async ({ ctx: { workspaceId, account }, input }) => {
      const { writingId } = await rewriteScript(input, { workspaceId, userId: account.userId });

      return { writingId };
    }),

  stop: permittedProcedure("videos:edit")
    .input(writingIdSchema)
    .mutation(({ ctx, input }) => stopWriting({ ...input, workspaceId: ctx.workspaceId })),

  /** The newest writing of a video, now and whenever it changes; null while there is none. */
  watch: protectedProcedure
    .input(videoIdSchema.extend({ lastEventId: z.string().nullish() }))
    .subscription(async function* ({ ctx, input, signal }) {
      const where = { videoId: input.videoId, workspaceId: ctx.workspaceId };
      // Each event is the whole state: a reconnecting reader needs only the newest.
      const states = limitStreams(
        ctx.account.userId,
        endWithSession({
          ...{ isSignedIn: ctx.isSignedIn, signal },
          open: (untilSessionEnd) => watchWriting(where, untilSessionEnd),
        }),
      );
      for await (const [index, writing] of states) {
        yield tracked(String(index), writing && hideWritingFailure(writing));
      }
    }),

  /** Where the facts of a video's script come from, and titles that it could have. */
  details: protectedProcedure
    .input(videoIdSchema)
    .query(({ ctx, input }) => getWritingDetails({ ...input, workspaceId: ctx.workspaceId })),
});

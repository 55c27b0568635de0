import { tracked } from "@trpc/server";
import { z } from "zod";
import { runPreflight } from "@/server/publications/preflight/run-preflight";
import { preparePublication } from "@/server/publications/requests/prepare-publication";
import { saveDraft } from "@/server/publications/requests/save-draft";
import { publicationPlanSchema } from "@/server/publications/schema";
import { suggestPublication } from "@/server/publications/suggest-publication";
import { listVideoPublications, watchPublications } from "@/server/publications/watch-publications";
import { endWithSession } from "../end-with-session";
import { hidePublicationFailure } from "../hide-details";
import { limitStreams } from "../limit-streams";
import { permittedProcedure, protectedProcedure, router } from "../trpc";

const videoIdSchema = z.object({ videoId: z.uuid() });
const targetSchema = videoIdSchema.extend({ channelId: z.uuid() });
const publicationIdSchema = z.object({ publicationId: z.uuid() });

export const publicationsRouter = router({
  /** A video's publications, the newest first. */
  list: protectedProcedure.input(videoIdSchema).query(async ({ ctx, input }) => {
    const publications = await listVideoPublications({ ...input, workspaceId: ctx.workspaceId });

    return publications.map(hidePublicationFailure);
  }),

  /** The same now and whenever one of them changes. */
  watch: protectedProcedure
    .input(videoIdSchema.extend({ lastEventId: z.string().nullish() }))
    .subscription(async function* ({ ctx, input, signal }) {
      const where = { videoId: input.videoId, workspaceId: ctx.workspaceId };
      // Each event is the whole state: whoever comes back needs only the newest.
      const states = limitStreams(
        ctx.account.userId,
        endWithSession({
          ...{ isSignedIn: ctx.isSignedIn, signal },
          open: (untilSessionEnd) => watchPublications(where, untilSessionEnd),
        }),
      );
      for await (const [index, publications] of states) {
        yield tracked(String(index), publications.map(hidePublicationFailure));
      }
    }),

  /** What a video's publication on a channel begins with, and the channel's next free slot. */
  suggest: protectedProcedure
    .input(targetSchema)
    .query(({ ctx, input }) => suggestPublication({ ...input, workspaceId: ctx.workspaceId })),

  /** Opens the publication of a video on a channel, or adds its draft. */
  prepare: permittedProcedure("publications:manage")
    .input(targetSchema)
    .mutation(({ ctx: { workspaceId, account }, input }) =>
      preparePublication({ ...input, workspaceId }, { userId: account.userId }),
    ),

  save: permittedProcedure("publications:manage")
    .input(publicationIdSchema.extend({ data: publicationPlanSchema }))
    .mutation(({ ctx: { workspaceId }, input: { publicationId, data } }) =>
      saveDraft({ workspaceId, publicationId }, data),
    ),

  /** What would keep a publication from coming out as planned. */
  preflight: protectedProcedure
    .input(publicationIdSchema)
    .query(({ ctx, input }) => runPreflight({ ...input, workspaceId: ctx.workspaceId })),
});

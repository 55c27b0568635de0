import { tracked } from "@trpc/server";
import { z } from "zod";
import { runPreflight } from "@/server/publications/preflight/run-preflight";
import { cancelPublication } from "@/server/publications/requests/cancel-publication";
import { changePublished } from "@/server/publications/requests/change-published";
import { lookAtPublished } from "@/server/publications/requests/look-at-published";
import { preparePublication } from "@/server/publications/requests/prepare-publication";
import { publishVideo } from "@/server/publications/requests/publish-video";
import { retryPublication, retryStep } from "@/server/publications/requests/request-publication";
import { saveDraft } from "@/server/publications/requests/save-draft";
import { acceptSeen, deletePublished } from "@/server/publications/requests/update-published";
import { publicationPlanSchema, publicationStepNameSchema } from "@/server/publications/schema";
import { suggestPublication } from "@/server/publications/suggest-publication";
import { listVideoPublications, watchPublications } from "@/server/publications/watch-publications";
import { endWithSession } from "../end-with-session";
import { hidePublicationFailure } from "../hide-details";
import { limitStreams } from "../limit-streams";
import { permittedProcedure, protectedProcedure, router, verifiedProcedure } from "../trpc";

const permission = "publications:manage";
const videoIdSchema = z.object({ videoId: z.uuid() });
const targetSchema = videoIdSchema.extend({ channelId: z.uuid() });
const publicationIdSchema = z.object({ publicationId: z.uuid() });

export const publicationsRouter = router({
  /** A video's publications, newest first. */
  list: protectedProcedure.input(videoIdSchema).query(async ({ ctx, input }) => {
    const publications = await listVideoPublications({ ...input, workspaceId: ctx.workspaceId });

    return publications.map(hidePublicationFailure);
  }),

  /** The same now and whenever one of them changes. */
  watch: protectedProcedure
    .input(videoIdSchema.extend({ lastEventId: z.string().nullish() }))
    .subscription(async function* ({ ctx, input, signal }) {
      const where = { videoId: input.videoId, workspaceId: ctx.workspaceId };
      // Each event is the whole state: a reconnecting reader needs only the newest.
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
  prepare: permittedProcedure(permission)
    .input(targetSchema)
    .mutation(({ ctx: { workspaceId, account }, input }) =>
      preparePublication({ ...input, workspaceId }, { userId: account.userId }),
    ),

  save: permittedProcedure(permission)
    .input(publicationIdSchema.extend({ data: publicationPlanSchema }))
    .mutation(({ ctx: { workspaceId }, input: { publicationId, data } }) =>
      saveDraft({ workspaceId, publicationId }, data),
    ),

  /** What would prevent a publication from coming out as planned. */
  preflight: protectedProcedure
    .input(publicationIdSchema)
    .query(({ ctx, input }) => runPreflight({ ...input, workspaceId: ctx.workspaceId })),

  /** Queues a draft for upload. */
  publish: verifiedProcedure(permission)
    .input(publicationIdSchema)
    .mutation(({ ctx: { workspaceId, account }, input }) =>
      publishVideo({ ...input, workspaceId }, { userId: account.userId }),
    ),

  /** Discards a draft, or cancels a publication that waits, is being uploaded or has failed. */
  cancel: permittedProcedure(permission)
    .input(publicationIdSchema)
    .mutation(({ ctx, input }) => cancelPublication({ ...input, workspaceId: ctx.workspaceId })),

  retry: verifiedProcedure(permission)
    .input(publicationIdSchema)
    .mutation(({ ctx, input }) => retryPublication({ ...input, workspaceId: ctx.workspaceId })),

  /** Retries the thumbnail, captions or playlist. */
  retryStep: verifiedProcedure(permission)
    .input(publicationIdSchema.extend({ name: publicationStepNameSchema }))
    .mutation(({ ctx: { workspaceId }, input: { publicationId, name } }) =>
      retryStep({ workspaceId, publicationId }, name),
    ),

  /** What somebody changed of a published video in YouTube Studio. */
  look: permittedProcedure(permission)
    .input(publicationIdSchema)
    .query(({ ctx, input }) => lookAtPublished({ ...input, workspaceId: ctx.workspaceId })),

  /** Changes a published video; `overwrite` replaces changes made in YouTube Studio. */
  update: verifiedProcedure(permission)
    .input(publicationIdSchema.extend({ data: publicationPlanSchema, overwrite: z.boolean().default(false) }))
    .mutation(({ ctx: { workspaceId }, input: { publicationId, data, overwrite } }) =>
      changePublished({ workspaceId, publicationId }, data, { overwrite }),
    ),

  /** Takes over changes made in YouTube Studio. */
  acceptSeen: permittedProcedure(permission)
    .input(publicationIdSchema)
    .mutation(({ ctx, input }) => acceptSeen({ ...input, workspaceId: ctx.workspaceId })),

  /** Deletes a published video on YouTube. */
  delete: permittedProcedure(permission)
    .input(publicationIdSchema)
    .mutation(({ ctx, input }) => deletePublished({ ...input, workspaceId: ctx.workspaceId })),
});

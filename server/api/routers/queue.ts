import { tracked } from "@trpc/server";
import { z } from "zod";
import { moveInQueue, pauseUpload, resumeUpload } from "@/server/publications/queue/change-queue";
import { forecastQuota } from "@/server/publications/queue/forecast-quota";
import { getQueue, type QueueView, watchQueue } from "@/server/publications/queue/watch-queue";
import { endWithSession } from "../end-with-session";
import { hidePublicationFailure } from "../hide-details";
import { limitStreams } from "../limit-streams";
import { permittedProcedure, protectedProcedure, router, verifiedProcedure } from "../trpc";

const publicationIdSchema = z.object({ publicationId: z.uuid() });

export const queueRouter = router({
  /** Uploads that wait, in order, that run, or that have failed. */
  list: protectedProcedure.query(async ({ ctx }) => hideFailures(await getQueue(ctx.workspaceId))),

  /** The same, now and whenever it changes. */
  watch: protectedProcedure
    .input(z.object({ lastEventId: z.string().nullish() }))
    .subscription(async function* ({ ctx, signal }) {
      // Each event is the whole state: a reconnecting reader needs only the newest.
      const states = limitStreams(
        ctx.account.userId,
        endWithSession({
          ...{ isSignedIn: ctx.isSignedIn, signal },
          open: (untilSessionEnd) => watchQueue(ctx.workspaceId, untilSessionEnd),
        }),
      );
      for await (const [index, view] of states) yield tracked(String(index), hideFailures(view));
    }),

  /** How much of YouTube's quota is used today, and planned for the days ahead. */
  forecast: protectedProcedure.query(({ ctx }) => forecastQuota(ctx.workspaceId)),

  /** Moves an upload before another, or to the end. */
  move: permittedProcedure("publications:manage")
    .input(publicationIdSchema.extend({ beforeId: z.uuid().nullable() }))
    .mutation(({ ctx: { workspaceId }, input: { publicationId, beforeId } }) =>
      moveInQueue({ workspaceId, publicationId }, beforeId),
    ),

  pause: permittedProcedure("publications:manage")
    .input(publicationIdSchema)
    .mutation(({ ctx, input }) => pauseUpload({ ...input, workspaceId: ctx.workspaceId })),

  resume: verifiedProcedure("publications:manage")
    .input(publicationIdSchema)
    .mutation(({ ctx, input }) => resumeUpload({ ...input, workspaceId: ctx.workspaceId })),
});

function hideFailures({ failed, ...view }: QueueView): QueueView {
  return { ...view, failed: failed.map(hidePublicationFailure) };
}

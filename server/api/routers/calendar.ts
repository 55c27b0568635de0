import { tracked } from "@trpc/server";
import { z } from "zod";
import { createFeed, listFeeds, revokeFeed } from "@/server/calendar/feeds/feeds";
import { getItemDetails, loadCalendar, loadUnplanned } from "@/server/calendar/load-calendar";
import { checkMove } from "@/server/calendar/move/check-move";
import { movePublication, planVideo } from "@/server/calendar/move/move-publication";
import { checkSchema, monthSchema, moveSchema, planSchema } from "@/server/calendar/schema";
import { watchCalendar } from "@/server/calendar/watch-calendar";
import { endWithSession } from "../end-with-session";
import { hidePublicationFailure } from "../hide-details";
import { limitStreams } from "../limit-streams";
import { permittedProcedure, protectedProcedure, router, verifiedProcedure } from "../trpc";

const permission = "publications:manage";

export const calendarRouter = router({
  /** The publications planned and published in a month, and in the weeks around it. */
  list: protectedProcedure
    .input(z.object({ month: monthSchema }))
    .query(({ ctx, input }) => loadCalendar(ctx.workspaceId, input.month)),

  /** Videos without a planned time. */
  unplanned: protectedProcedure.query(({ ctx }) => loadUnplanned(ctx.workspaceId)),

  /** What changes from now on. */
  watch: protectedProcedure
    .input(z.object({ lastEventId: z.string().nullish() }))
    .subscription(async function* ({ ctx, signal }) {
      const changes = limitStreams(
        ctx.account.userId,
        endWithSession({
          ...{ isSignedIn: ctx.isSignedIn, signal },
          open: (untilSessionEnd) => watchCalendar(ctx.workspaceId, untilSessionEnd),
        }),
      );
      for await (const [index, change] of changes) yield tracked(String(index), change);
    }),

  /** Why a publication failed, and when each of its steps must be done to be in time. */
  details: protectedProcedure
    .input(z.object({ publicationId: z.uuid() }))
    .query(async ({ ctx, input }) =>
      hidePublicationFailure(await getItemDetails(ctx.workspaceId, input.publicationId)),
    ),

  /** What conflicts with a time, while somebody chooses it. */
  check: protectedProcedure
    .input(checkSchema)
    .query(({ ctx: { workspaceId }, input: { to, ...where } }) => checkMove({ workspaceId, ...where }, to)),

  /** Moves a publication from the time at which it was seen, or returns what conflicts; one on YouTube is moved there too. */
  move: verifiedProcedure(permission)
    .input(moveSchema)
    .mutation(({ ctx: { workspaceId }, input: { publicationId, despiteConflicts, ...times } }) =>
      movePublication({ workspaceId, publicationId }, times, { despiteConflicts }),
    ),

  /** Plans a video that has no time yet, or returns what conflicts. */
  plan: permittedProcedure(permission)
    .input(planSchema)
    .mutation(({ ctx: { workspaceId, account }, input: { to, despiteConflicts, ...where } }) =>
      planVideo({ workspaceId, ...where }, { to, despiteConflicts, userId: account.userId }),
    ),

  /** The addresses that other calendars read, without their secrets. */
  listFeeds: protectedProcedure.query(({ ctx }) => listFeeds(ctx.workspaceId)),

  /** Creates an address for all channels, or for one; it is shown only once. */
  createFeed: permittedProcedure(permission)
    .input(z.object({ channelId: z.uuid().nullable() }))
    .mutation(({ ctx: { workspaceId, account }, input }) =>
      createFeed(workspaceId, { ...input, userId: account.userId }),
    ),

  revokeFeed: permittedProcedure(permission)
    .input(z.object({ feedId: z.uuid() }))
    .mutation(({ ctx: { workspaceId }, input }) => revokeFeed(workspaceId, input.feedId)),
});

import { tracked } from "@trpc/server";
import { z } from "zod";
import { watchReview } from "@/server/approvals/watch-review";
import {
  getNotificationSettings,
  listNotifications,
  markRead,
  saveNotificationSettings,
} from "@/server/notifications/inbox";
import { getPushKey, subscribe, unsubscribe } from "@/server/notifications/push";
import { notificationSettingsSchema, pushSubscriptionSchema } from "@/server/notifications/schema";
import { endWithSession } from "../end-with-session";
import { limitStreams } from "../limit-streams";
import { accountProcedure, protectedProcedure, router } from "../trpc";

/** What somebody is told, and how. */
export const inboxRouter = router({
  list: protectedProcedure
    .input(z.object({ cursor: z.uuid().nullish() }))
    .query(({ ctx: { workspaceId, account }, input }) =>
      listNotifications({ workspaceId, userId: account.userId }, input.cursor ?? undefined),
    ),

  /** How much is unread, and whether approvals and comments of the video that is open have changed, now and after every change. */
  watch: protectedProcedure
    .input(z.object({ videoId: z.uuid().nullable(), lastEventId: z.string().nullish() }))
    .subscription(async function* ({ ctx: { workspaceId, account, isSignedIn }, input, signal }) {
      const { userId } = account;
      // Each event is the whole state: whoever comes back needs only the newest.
      const states = limitStreams(
        userId,
        endWithSession({
          ...{ isSignedIn, signal },
          open: (untilSessionEnd) =>
            watchReview({ workspaceId, userId, videoId: input.videoId }, untilSessionEnd),
        }),
      );
      for await (const [index, state] of states) yield tracked(String(index), state);
    }),

  /** Of one's own; without ids all of them. */
  markRead: protectedProcedure
    .input(z.object({ ids: z.array(z.uuid()).max(200).nullable(), isRead: z.boolean() }))
    .mutation(({ ctx: { workspaceId, account }, input: { ids, isRead } }) =>
      markRead({ workspaceId, userId: account.userId }, ids, isRead),
    ),

  getSettings: accountProcedure.query(({ ctx }) => getNotificationSettings(ctx.account.userId)),

  saveSettings: accountProcedure
    .input(notificationSettingsSchema)
    .mutation(({ ctx, input }) => saveNotificationSettings(ctx.account.userId, input)),

  /** With which browsers subscribe. */
  pushKey: accountProcedure.query(() => getPushKey()),

  subscribe: accountProcedure
    .input(pushSubscriptionSchema)
    .mutation(({ ctx, input }) => subscribe(ctx.account.userId, input)),

  unsubscribe: accountProcedure
    .input(z.object({ endpoint: z.string().max(2000) }))
    .mutation(({ ctx, input }) => unsubscribe(ctx.account.userId, input.endpoint)),
});

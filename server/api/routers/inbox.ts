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

/** A person's notifications and their settings. */
export const inboxRouter = router({
  list: protectedProcedure
    .input(z.object({ cursor: z.uuid().nullish() }))
    .query(({ ctx: { workspaceId, account }, input }) =>
      listNotifications({ workspaceId, userId: account.userId }, input.cursor ?? undefined),
    ),

  /** The number of unread notifications, and whether approvals and comments of the open video have changed, now and after every change. */
  watch: protectedProcedure
    .input(z.object({ videoId: z.uuid().nullable(), lastEventId: z.string().nullish() }))
    .subscription(async function* ({ ctx: { workspaceId, account, isSignedIn }, input, signal }) {
      const { userId } = account;
      // Each event is the whole state: a reconnecting reader needs only the newest.
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

  /** Marks the person's own; all of them if there are no ids. */
  markRead: protectedProcedure
    .input(z.object({ ids: z.array(z.uuid()).max(200).nullable(), isRead: z.boolean() }))
    .mutation(({ ctx: { workspaceId, account }, input: { ids, isRead } }) =>
      markRead({ workspaceId, userId: account.userId }, ids, isRead),
    ),

  getSettings: accountProcedure.query(({ ctx }) => getNotificationSettings(ctx.account.userId)),

  saveSettings: accountProcedure
    .input(notificationSettingsSchema)
    .mutation(({ ctx, input }) => saveNotificationSettings(ctx.account.userId, input)),

  /** The key with which browsers subscribe. */
  pushKey: accountProcedure.query(() => getPushKey()),

  subscribe: accountProcedure
    .input(pushSubscriptionSchema)
    .mutation(({ ctx, input }) => subscribe(ctx.account.userId, input)),

  unsubscribe: accountProcedure
    .input(z.object({ endpoint: z.string().max(2000) }))
    .mutation(({ ctx, input }) => unsubscribe(ctx.account.userId, input.endpoint)),
});

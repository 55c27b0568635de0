import { z } from "zod";

export const notificationKindSchema = z.enum([
  "mention",
  "comment",
  "approval-requested",
  "approval-decided",
  "approval-voided",
  "approval-overdue",
  "series-paused",
]);
export type NotificationKind = z.infer<typeof notificationKindSchema>;

export type NewNotification = {
  workspaceId: string;
  /** Each is told once, also those who are in the list twice. */
  userIds: string[];
  kind: NotificationKind;
  /** One sentence. */
  text: string;
  /** Where it leads in the app. */
  path: string;
  /** By which the same thing is told once, whoever calls again. */
  key: string;
};

/** What somebody was told, as the inbox shows it. */
export type NotificationView = {
  notificationId: string;
  kind: NotificationKind;
  text: string;
  path: string;
  createdAt: Date;
  readAt: Date | null;
};

export const digestSchema = z.enum(["off", "hourly", "daily"]);
export type Digest = z.infer<typeof digestSchema>;

/** IANA, as this machine knows it. */
const timeZoneSchema = z.string().refine((timeZone) => {
  try {
    new Intl.DateTimeFormat("en", { timeZone });

    return true;
  } catch {
    return false;
  }
}, "There is no such time zone; choose one such as Europe/Berlin.");

/** What a person is told of by mail; the inbox has all of it. */
export const notificationSettingsSchema = z.object({
  digest: digestSchema.default("daily"),
  timeZone: timeZoneSchema.default("UTC"),
});
export type NotificationSettings = z.infer<typeof notificationSettingsSchema>;

/** As browsers give it (`PushSubscription.toJSON()`). */
export const pushSubscriptionSchema = z.object({
  endpoint: z.url({ protocol: /^https?$/, error: "This is no address of a push service." }).max(2000),
  keys: z.object({
    p256dh: z.string().regex(/^[\w-]{80,100}={0,2}$/, "This is no key of a browser."),
    auth: z.string().regex(/^[\w-]{20,30}={0,2}$/, "This is no secret of a browser."),
  }),
});
export type PushSubscriptionInput = z.infer<typeof pushSubscriptionSchema>;

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

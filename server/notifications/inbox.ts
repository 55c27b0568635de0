import { AppError } from "@/server/errors";
import { countUnread, getSettings, listRows, updateRead, updateSettings } from "./repository";
import type { NotificationSettings, NotificationView } from "./schema";

type Whose = { workspaceId: string; userId: string };

const pageSize = 50;

/** What somebody was told in a workspace, the newest first, a page at a time. */
export async function listNotifications(
  whose: Whose,
  before?: string,
): Promise<{ notifications: NotificationView[]; next: string | null; unreadCount: number }> {
  const [rows, unreadCount] = await Promise.all([
    listRows(whose, { limit: pageSize + 1, before }),
    countUnread(whose),
  ]);
  const notifications = rows.slice(0, pageSize);

  return {
    notifications,
    next: rows.length > pageSize ? (notifications.at(-1)?.notificationId ?? null) : null,
    unreadCount,
  };
}

/** How much of it somebody has not read. */
export function getUnreadCount(whose: Whose): Promise<number> {
  return countUnread(whose);
}

/** Marks what somebody was told as read or unread: these, or (null) all in the workspace. */
export function markRead(whose: Whose, ids: string[] | null, isRead: boolean): Promise<void> {
  if (ids === null && !isRead) throw new AppError("INVALID_INPUT", "Choose what is to be unread again.");

  return updateRead(whose, { ids, isRead });
}

/** What somebody is told of by mail. */
export function getNotificationSettings(userId: string): Promise<NotificationSettings> {
  return getSettings(userId);
}

export function saveNotificationSettings(userId: string, settings: NotificationSettings): Promise<void> {
  return updateSettings(userId, settings);
}

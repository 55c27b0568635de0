import { recordAuditEvent } from "@/server/audit/record-audit-event";
import { createOneTimeToken } from "@/server/auth/links/one-time-token";
import { getChannel } from "@/server/channels/channels";
import { env } from "@/server/env";
import { AppError } from "@/server/errors";
import type { CalendarFeed } from "../schema";
import { insertFeed, listFeedRows, revokeRow } from "./feed-repository";

const mostFeeds = 50;

/** A workspace's feeds for other calendar programs, without their secrets. */
export function listFeeds(workspaceId: string): Promise<CalendarFeed[]> {
  return listFeedRows(workspaceId);
}

/**
 * Creates a feed address of a workspace's or channel's calendar for other programs. It is shown this once: only the hash of its secret is
 * stored. Throws NOT_FOUND for another workspace's channel, CONFLICT if there are too many.
 */
export async function createFeed(
  workspaceId: string,
  { channelId, userId }: { channelId: string | null; userId: string },
): Promise<{ feedId: string; address: string }> {
  const channel = channelId === null ? null : await getChannel({ workspaceId, channelId });
  if ((await listFeedRows(workspaceId)).length >= mostFeeds) {
    throw new AppError("CONFLICT", `There are ${mostFeeds} calendar addresses already; revoke one first.`);
  }
  const { secret, tokenHash } = createOneTimeToken();
  const feedId = await insertFeed({ workspaceId, channelId, tokenHash, createdById: userId });
  await recordAuditEvent({
    ...{ workspaceId, action: "calendar-feed.created" },
    subject: { id: feedId, name: channel?.name ?? "All channels" },
  });

  return { feedId, address: `${env.appOrigin}/api/calendar/${secret}.ics` };
}

/** Revokes a feed address. Throws NOT_FOUND. */
export async function revokeFeed(workspaceId: string, feedId: string): Promise<void> {
  if (!(await revokeRow(workspaceId, feedId))) {
    throw new AppError("NOT_FOUND", "There is no such calendar address; it may be revoked already.");
  }
  await recordAuditEvent({
    ...{ workspaceId, action: "calendar-feed.revoked" },
    subject: { id: feedId, name: "Calendar address" },
  });
}

import { toAccess } from "./access";
import { type ConnectionRow, listConnectionRows } from "../repository";
import type { ConnectionView } from "../schema";

/** A workspace's connected YouTube channels, by the names of their channels. */
export async function listConnections(workspaceId: string): Promise<ConnectionView[]> {
  return (await listConnectionRows(workspaceId)).map(toConnectionView);
}

/** A connection without what only calls need. */
export function toConnectionView(row: ConnectionRow): ConnectionView {
  const { channelId, youtubeChannelId, title, handle, pictureUrl, subscriberCount, videoCount } = row;

  return {
    ...{ channelId, youtubeChannelId, title, handle, pictureUrl, subscriberCount, videoCount },
    viewCount: Number(row.viewCount),
    access: toAccess(row.scopes),
    ...{ connectedAt: row.connectedAt, checkedAt: row.checkedAt, isPaused: row.pausedAt !== null },
    ...{ failureReason: row.failureReason, endsAt: row.refreshTokenExpiresAt },
    isLockedPrivate: row.lockedPrivateAt !== null,
  };
}

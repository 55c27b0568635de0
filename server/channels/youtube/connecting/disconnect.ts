import { revokeGrant } from "@/server/adapters/youtube/oauth";
import { recordAuditEvent } from "@/server/audit/record-audit-event";
import { decrypt } from "@/server/encryption";
import { AppError } from "@/server/errors";
import { log } from "@/server/log";
import { removedBefore } from "@/server/undo-time";
import { type ChannelIds, toTokenPurpose } from "../call-channel";
import { checkConnections } from "../health/check-health";
import { getClientOf } from "../oauth-clients";
import {
  type ConnectionRow,
  deleteConnection,
  findConnection,
  unsafeListOfDeleted,
  updateConnection,
} from "../repository";

/**
 * Disconnects a channel and gives its grant back to Google, which ends all grants of the same Google account to the same
 * OAuth client: the workspace's other connections are checked at once. Throws NOT_FOUND where it has none, YOUTUBE_UNAVAILABLE
 * while Google does not answer: it stays connected then.
 */
export async function disconnect(where: ChannelIds): Promise<void> {
  const connection = await findConnection(where);
  if (!connection) throw new AppError("NOT_FOUND", "This channel is not connected to YouTube any more.");

  const isRevoked = await revoke(connection);
  await deleteConnection(where);
  await record("channel.disconnected", where, connection.title);
  if (isRevoked) await checkConnections(where.workspaceId);
}

/** The same for a channel that is deleted, connected or not, and whether or not Google answers. */
export async function disconnectIfConnected(where: ChannelIds): Promise<void> {
  if (await removeConnection(where)) await checkConnections(where.workspaceId);
}

/** Gives back what workspaces were allowed that were deleted before a moment, and are about to be removed. */
export async function disconnectDeletedWorkspaces(deletedBefore = removedBefore()): Promise<void> {
  for (const where of await unsafeListOfDeleted(deletedBefore)) {
    await removeConnection(where);
  }
}

/** Stops a channel's uploads, or lets them go on. Throws NOT_FOUND where it has no connection. */
export async function setPaused(where: ChannelIds, isPaused: boolean): Promise<void> {
  const connection = await findConnection(where);
  if (!connection) throw new AppError("NOT_FOUND", "This channel is not connected to YouTube any more.");

  await updateConnection(where, { pausedAt: isPaused ? (connection.pausedAt ?? new Date()) : null });
  await record("channel.paused", where, connection.title, { isPaused });
}

async function record(
  action: "channel.disconnected" | "channel.paused",
  { workspaceId, channelId }: ChannelIds,
  name: string,
  after?: { isPaused: boolean },
): Promise<void> {
  await recordAuditEvent({ workspaceId, action, subject: { id: channelId, name }, after });
}

/** Removes a connection, if there is one; gives whether Google has ended its grant. */
async function removeConnection(where: ChannelIds): Promise<boolean> {
  const connection = await findConnection(where);
  if (!connection) return false;

  const isRevoked = await revoke(connection).catch((error: unknown) => {
    log.warn({ err: error, ...where }, "A grant could not be revoked");

    return false;
  });
  await deleteConnection(where);

  return isRevoked;
}

/**
 * Gives whether Google has ended the grant. One that cannot be read, or whose client Google does not know any more, is out of our
 * hands. Throws YOUTUBE_UNAVAILABLE.
 */
async function revoke({ workspaceId, clientId, encryptedRefreshToken }: ConnectionRow): Promise<boolean> {
  try {
    const token = decrypt(toTokenPurpose(workspaceId), encryptedRefreshToken);
    const client = await getClientOf(workspaceId, clientId);
    if (token === null) return false;
    await revokeGrant(client, token);

    return true;
  } catch (error) {
    if (!(error instanceof AppError) || error.code === "YOUTUBE_UNAVAILABLE") throw error;
    log.warn({ err: error, workspaceId }, "A grant could not be revoked");

    return false;
  }
}

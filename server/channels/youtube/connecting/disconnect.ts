import { revokeGrant } from "@/server/adapters/youtube/oauth";
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
 * OAuth client: the workspace's other connections are checked at once. Throws NOT_FOUND where it has none.
 */
export async function disconnect(where: ChannelIds): Promise<void> {
  if (await disconnectIfConnected(where)) return;

  throw new AppError("NOT_FOUND", "This channel is not connected to YouTube any more.");
}

/** The same for a channel that may have no connection; gives whether it had one. */
export async function disconnectIfConnected(where: ChannelIds): Promise<boolean> {
  const connection = await deleteConnection(where);
  if (!connection) return false;

  if (await revoke(connection)) await checkConnections(where.workspaceId);

  return true;
}

/** Gives back what workspaces were allowed that were deleted before a moment, and are about to be removed. */
export async function disconnectDeletedWorkspaces(deletedBefore = removedBefore()): Promise<void> {
  for (const where of await unsafeListOfDeleted(deletedBefore)) {
    const connection = await deleteConnection(where);
    if (connection) await revoke(connection);
  }
}

/** Stops a channel's uploads, or lets them go on. Throws NOT_FOUND where it has no connection. */
export async function setPaused(where: ChannelIds, isPaused: boolean): Promise<void> {
  const connection = await findConnection(where);
  if (!connection) throw new AppError("NOT_FOUND", "This channel is not connected to YouTube any more.");

  await updateConnection(where, { pausedAt: isPaused ? (connection.pausedAt ?? new Date()) : null });
}

/** Gives whether Google has ended the grant. One that cannot be read, or whose client is gone, is out of our hands. */
async function revoke({ workspaceId, channelId, clientId, ...row }: ConnectionRow): Promise<boolean> {
  try {
    const token = decrypt(toTokenPurpose(workspaceId), row.encryptedRefreshToken);
    if (token === null) return false;
    await revokeGrant(await getClientOf(workspaceId, clientId), token);

    return true;
  } catch (error) {
    log.warn({ err: error, workspaceId, channelId }, "A grant could not be revoked");

    return false;
  }
}

import { withAdvisoryLock } from "@/server/adapters/db/advisory-lock";
import { retryOnDisconnect } from "@/server/adapters/db/database-errors";
import type { YouTubeAccess } from "@/server/adapters/youtube/client";
import { createPermissionError, isPermissionMissing, YouTubeError } from "@/server/adapters/youtube/errors";
import { refreshAccess, youtubeScopes } from "@/server/adapters/youtube/oauth";
import { decrypt, encrypt } from "@/server/encryption";
import { AppError } from "@/server/errors";
import { getClientOf } from "./oauth-clients";
import { editingMethods, type YouTubeMethod } from "./quota-costs";
import { chargeQuota, fillQuota, toProjectId } from "./quota-ledger";
import { type ConnectionRow, findConnection, updateConnection, updateFailure } from "./repository";

export type ChannelIds = { workspaceId: string; channelId: string };

/** Each workspace's tokens are encrypted for it alone. */
export const toTokenPurpose = (workspaceId: string) => `youtube-token ${workspaceId}`;

/** A token that ends sooner is refreshed before it is used. */
const leastLifeMs = 5 * 60_000;

/** The connection of a channel. Throws YOUTUBE_SIGNED_OUT where it has none. */
export async function getConnection(where: ChannelIds): Promise<ConnectionRow> {
  const connection = await retryOnDisconnect(() => findConnection(where));
  if (connection) return connection;

  throw new AppError(
    "YOUTUBE_SIGNED_OUT",
    "This channel is not connected to YouTube; connect it in Settings, Channels.",
  );
}

/**
 * A live access token of a channel, refreshed ahead of its end, one at a time over all processes; `rejected` is one that YouTube
 * did not take. A grant that has ended is noted on the connection. Throws YOUTUBE_SIGNED_OUT, YOUTUBE_UNAVAILABLE.
 */
export async function getAccessToken(where: ChannelIds, rejected?: string): Promise<string> {
  const isGood = ({ accessToken, expiresAt }: Token) =>
    accessToken !== rejected && expiresAt.getTime() - Date.now() > leastLifeMs;
  const token = readToken(await getConnection(where));
  if (token && isGood(token)) return token.accessToken;

  return withAdvisoryLock(`youtube-access ${where.channelId}`, async () => {
    const connection = await getConnection(where);
    const current = readToken(connection);
    if (current && isGood(current)) return current.accessToken;

    return refresh(connection);
  });
}

/**
 * Makes one call of YouTube's API for a channel: its cost is entered first, and a token that YouTube does not take is refreshed
 * once. What the channel's owner has not allowed is not asked, for it would cost as much. Throws what the call does: YOUTUBE_SIGNED_OUT, which is noted on the connection, YOUTUBE_QUOTA_EXCEEDED, YOUTUBE_REJECTED, YOUTUBE_UNAVAILABLE.
 */
export async function callChannel<Result>(
  where: ChannelIds & { publicationId?: string },
  method: YouTubeMethod,
  call: (access: YouTubeAccess) => Promise<Result>,
): Promise<Result> {
  const { workspaceId, publicationId } = where;
  const { clientId, scopes } = await getConnection(where);
  if (editingMethods.includes(method) && !scopes.includes(youtubeScopes.edit)) throw createPermissionError();
  const user = { workspaceId, publicationId, projectId: toProjectId(clientId) };
  const attempt = async (accessToken: string) => {
    await chargeQuota(user, method);

    return call({ accessToken });
  };

  try {
    const accessToken = await getAccessToken(where);
    try {
      return await attempt(accessToken);
    } catch (error) {
      if (!(error instanceof YouTubeError && error.status === 401)) throw error;
      return await attempt(await getAccessToken(where, accessToken));
    }
  } catch (error) {
    if (error instanceof YouTubeError && isOfProject(error)) await fillQuota(user, method);
    await noteSignedOut(where, error);
    throw error;
  }
}

/**
 * Notes on a connection that YouTube no longer accepts it; other errors say nothing about it. A permission that was never given
 * is known from its scopes, and the others still work.
 */
export async function noteSignedOut(where: ChannelIds, error: unknown): Promise<void> {
  if (!(error instanceof AppError && error.code === "YOUTUBE_SIGNED_OUT")) return;
  if (isPermissionMissing(error)) return;

  await updateFailure(where, error.userMessage);
}

type Token = { accessToken: string; expiresAt: Date };

/** Undefined where it cannot be read any more: then it is refreshed. */
function readToken({
  workspaceId,
  encryptedAccessToken,
  accessTokenExpiresAt,
}: ConnectionRow): Token | undefined {
  const accessToken = decrypt(toTokenPurpose(workspaceId), encryptedAccessToken);

  return accessToken === null ? undefined : { accessToken, expiresAt: accessTokenExpiresAt };
}

async function refresh(connection: ConnectionRow): Promise<string> {
  const { workspaceId, channelId, clientId, encryptedRefreshToken } = connection;
  const purpose = toTokenPurpose(workspaceId);
  try {
    const client = await getClientOf(workspaceId, clientId);
    const refreshToken = decrypt(purpose, encryptedRefreshToken);
    if (refreshToken === null) {
      throw new AppError(
        "YOUTUBE_SIGNED_OUT",
        "What this channel was connected with can no longer be read; reconnect it.",
      );
    }
    const { accessToken, expiresAt } = await refreshAccess(client, refreshToken);
    await updateConnection(connection, {
      encryptedAccessToken: encrypt(purpose, accessToken),
      accessTokenExpiresAt: expiresAt,
    });

    return accessToken;
  } catch (error) {
    await noteSignedOut({ workspaceId, channelId }, error);
    throw error;
  }
}

/** `uploadLimitExceeded` is the channel's own limit, and the others are of a minute. */
function isOfProject({ reason }: YouTubeError): boolean {
  return reason === "quotaExceeded" || reason === "dailyLimitExceeded";
}

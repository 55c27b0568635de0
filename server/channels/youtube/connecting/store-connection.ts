import type { ChannelGrant } from "@/server/adapters/youtube/oauth";
import { encrypt } from "@/server/encryption";
import { AppError } from "@/server/errors";
import { type ChannelIds, toTokenPurpose } from "../call-channel";
import type { OwnChannel } from "../health/read-own-channel";
import { findConnection, listConnectionRows, upsertConnection } from "../repository";

/** Keeps a grant for a channel. Throws CONFLICT where it is for another YouTube channel than before, or for another channel's. */
export async function storeConnection(
  where: ChannelIds,
  { clientId, grant, channel }: { clientId: string; grant: ChannelGrant; channel: OwnChannel },
): Promise<void> {
  const before = await findConnection(where);
  if (before && before.youtubeChannelId !== channel.youtubeChannelId) {
    throw new AppError(
      "CONFLICT",
      `You chose “${channel.title}”; this channel is connected to “${before.title}”. Choose that one on Google’s page, or disconnect it first.`,
    );
  }

  const purpose = toTokenPurpose(where.workspaceId);
  const now = new Date();
  const isStored = await upsertConnection(where, {
    ...channel,
    ...{ clientId, scopes: grant.scopes },
    encryptedRefreshToken: encrypt(purpose, grant.refreshToken),
    encryptedAccessToken: encrypt(purpose, grant.accessToken),
    accessTokenExpiresAt: grant.expiresAt,
    refreshTokenExpiresAt: grant.refreshTokenExpiresAt ?? null,
    ...{ connectedAt: now, checkedAt: now, failureReason: null, failedAt: null, warnedAt: null },
    ...{ analyticsState: null, analyticsReason: null },
    // Another project may be audited.
    ...(before && before.clientId !== clientId && { lockedPrivateAt: null }),
  });
  if (isStored) return;

  const own = (await listConnectionRows(where.workspaceId)).find(
    ({ youtubeChannelId }) => youtubeChannelId === channel.youtubeChannelId,
  );
  throw new AppError(
    "CONFLICT",
    own
      ? `“${channel.title}” is connected to your channel “${own.channel.name}” already; disconnect it there first.`
      : `“${channel.title}” is connected in another workspace; have it disconnected there first.`,
  );
}

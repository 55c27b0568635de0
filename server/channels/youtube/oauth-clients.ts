import type { YouTubeOAuthClient } from "@/server/adapters/youtube/oauth";
import { decrypt } from "@/server/encryption";
import { env } from "@/server/env";
import { AppError } from "@/server/errors";
import { findOAuthClient } from "./repository";

/** Where Google sends people back to after its consent page; the client of the Google Cloud console names the same. */
export function getRedirectUri(): string {
  return `${env.appOrigin}/api/youtube/callback`;
}

/** Each workspace's secret is encrypted for it alone. */
export const toClientPurpose = (workspaceId: string) => `oauth-client ${workspaceId}`;

/** The OAuth client that a workspace connects channels by: its own, or the installation's; null where there is none. */
export async function findClient(workspaceId: string): Promise<YouTubeOAuthClient | null> {
  const own = await findOAuthClient(workspaceId);
  if (!own) return env.youtubeClient ? { ...env.youtubeClient, redirectUri: getRedirectUri() } : null;
  const clientSecret = decrypt(toClientPurpose(workspaceId), own.encryptedClientSecret);
  if (clientSecret === null) {
    throw new AppError("CONFIGURATION_INVALID", "The secret of an OAuth client cannot be read.", {
      userMessage:
        "The secret of this workspace’s OAuth client can no longer be read; enter it again in Settings, Channels.",
    });
  }

  return { clientId: own.clientId, clientSecret, redirectUri: getRedirectUri() };
}

/** The same for whoever connects a channel. Throws CONFIGURATION_INVALID where there is none. */
export async function requireClient(workspaceId: string): Promise<YouTubeOAuthClient> {
  const client = await findClient(workspaceId);
  if (client) return client;

  throw new AppError("CONFIGURATION_INVALID", "There is no OAuth client for YouTube.", {
    userMessage:
      "This installation has no OAuth client for YouTube yet: enter your own in Settings, Channels, or have YOUTUBE_CLIENT_ID set.",
  });
}

/** The client that a grant belongs to, which alone can refresh it. Throws YOUTUBE_SIGNED_OUT where the workspace uses another one now. */
export async function getClientOf(workspaceId: string, clientId: string): Promise<YouTubeOAuthClient> {
  const client = await findClient(workspaceId);
  if (client?.clientId === clientId) return client;

  throw new AppError(
    "YOUTUBE_SIGNED_OUT",
    "This channel was connected by another OAuth client than the workspace uses now; reconnect it.",
  );
}

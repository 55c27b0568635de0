import { YouTubeError } from "@/server/adapters/youtube/errors";
import { exchangeCode, type YouTubeOAuthClient } from "@/server/adapters/youtube/oauth";
import { recordAuditEvent } from "@/server/audit/record-audit-event";
import { limitAttempts } from "@/server/auth/limit-attempts";
import { encrypt } from "@/server/encryption";
import { env } from "@/server/env";
import { AppError } from "@/server/errors";
import { checkConnections } from "./health/check-health";
import { getRedirectUri, toClientPurpose } from "./oauth-clients";
import { deleteOAuthClient, findOAuthClient, upsertOAuthClient } from "./repository";
import type { OAuthClientView, SaveOAuthClientInput } from "./schema";

const hintCharacters = 6;
const googlesDomain = ".apps.googleusercontent.com";

/** The OAuth client that a workspace connects channels by, as people may see it. */
export async function describeOAuthClient(workspaceId: string): Promise<OAuthClientView> {
  const own = await findOAuthClient(workspaceId);
  const origin = own ? "workspace" : env.youtubeClient ? "environment" : "none";
  const clientIdHint = own?.clientId.replace(googlesDomain, "").slice(-hintCharacters) ?? "";

  return { origin, clientIdHint, redirectUri: getRedirectUri() };
}

/**
 * Gives a workspace its own OAuth client, once Google has shown that it knows it. Channels that another client connected must be
 * reconnected, which they say from then on. Throws INVALID_INPUT where Google does not know it, YOUTUBE_UNAVAILABLE, TOO_MANY_REQUESTS.
 */
export async function saveOAuthClient(workspaceId: string, input: SaveOAuthClientInput): Promise<void> {
  await limitAttempts("test-connection", { account: workspaceId });
  await requireKnownClient({ ...input, redirectUri: getRedirectUri() });
  const { clientId, clientSecret } = input;
  const encryptedClientSecret = encrypt(toClientPurpose(workspaceId), clientSecret);
  await upsertOAuthClient(workspaceId, { clientId, encryptedClientSecret });
  await recordAuditEvent({
    ...{ workspaceId, action: "oauth-client.saved" },
    after: { client: clientId.replace(googlesDomain, "").slice(-hintCharacters) },
  });
  await checkConnections(workspaceId);
}

/** Lets a workspace use the installation's OAuth client again. Throws NOT_FOUND where it has none of its own. */
export async function removeOAuthClient(workspaceId: string): Promise<void> {
  if (!(await deleteOAuthClient(workspaceId))) {
    throw new AppError("NOT_FOUND", "This workspace has no OAuth client of its own any more.");
  }
  await recordAuditEvent({ workspaceId, action: "oauth-client.removed" });
  await checkConnections(workspaceId);
}

/**
 * Asks Google about a client with a code that nobody was given: it looks at the client first. Throws INVALID_INPUT where it does not
 * know the client, YOUTUBE_UNAVAILABLE.
 */
export async function requireKnownClient(client: YouTubeOAuthClient): Promise<void> {
  try {
    await exchangeCode(client, { code: "none", codeVerifier: "none" });
  } catch (error) {
    if (!(error instanceof YouTubeError)) throw error;
    if (error.reason === "invalid_grant") return;
    if (error.code === "YOUTUBE_UNAVAILABLE") throw error;
    throw new AppError(
      "INVALID_INPUT",
      error.reason === "redirect_uri_mismatch"
        ? `The client does not name this redirect address; add ${client.redirectUri} to it in Google Cloud console.`
        : "Google does not know this client id with this secret; copy both again from Google Cloud console.",
      { cause: error },
    );
  }
}

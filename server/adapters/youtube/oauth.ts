import { auth } from "@googleapis/youtube";
import { z } from "zod";
import { env } from "@/server/env";
import type { GoogleAddresses } from "@/server/env-youtube";
import { readFailedAnswer, toYouTubeError, YouTubeError } from "./errors";

/** A client of the Google Cloud console, of kind "Web application". */
export type YouTubeOAuthClient = {
  clientId: string;
  clientSecret: string;
  redirectUri: string;
  addresses?: GoogleAddresses;
};

/** https://developers.google.com/youtube/v3/guides/auth/server-side-web-apps#identify-access-scopes. */
export const youtubeScopes = {
  upload: "https://www.googleapis.com/auth/youtube.upload",
  read: "https://www.googleapis.com/auth/youtube.readonly",
  /** Captions, playlists, and changes of videos. */
  edit: "https://www.googleapis.com/auth/youtube.force-ssl",
  analytics: "https://www.googleapis.com/auth/yt-analytics.readonly",
} as const;

export type AccessGrant = {
  accessToken: string;
  expiresAt: Date;
  /** What the person really allowed: boxes can be left unticked. */
  scopes: string[];
};
export type ChannelGrant = AccessGrant & {
  refreshToken: string;
  /** Told only of projects in "Testing", whose tokens end after seven days. */
  refreshTokenExpiresAt: Date | undefined;
};

/** What the library makes of Google's answer: `expires_in` has become a moment. */
const tokenSchema = z.object({
  access_token: z.string().min(1),
  expiry_date: z.number(),
  scope: z.string().default(""),
  refresh_token: z.string().nullish(),
  refresh_token_expires_in: z.number().optional(),
});

/**
 * The address of Google's consent page, and the verifier (PKCE, RFC 7636) that the exchange of its code needs. `offline` with
 * `consent` gives a refresh token each time; earlier grants stay: https://developers.google.com/identity/protocols/oauth2/web-server#creatingclient.
 */
export async function createAuthorization(
  client: YouTubeOAuthClient,
  { scopes, state }: { scopes: string[]; state: string },
): Promise<{ url: string; codeVerifier: string }> {
  const google = connect(client);
  const { codeVerifier, codeChallenge } = await google.generateCodeVerifierAsync();
  const url = new URL(
    google.generateAuthUrl({
      ...{ scope: scopes, state, access_type: "offline", prompt: "consent", include_granted_scopes: true },
      code_challenge: codeChallenge,
    }),
  );
  // The library's own type for it is an enum that it does not pass on.
  url.searchParams.set("code_challenge_method", "S256");

  return { url: url.href, codeVerifier };
}

/**
 * Tokens for the code of a consent: https://developers.google.com/identity/protocols/oauth2/web-server#exchange-authorization-code.
 * Throws YOUTUBE_SIGNED_OUT for a code that is used, old or another's.
 */
export async function exchangeCode(
  client: YouTubeOAuthClient,
  { code, codeVerifier }: { code: string; codeVerifier: string },
): Promise<ChannelGrant> {
  const token = await callGoogle(() => connect(client).getToken({ code, codeVerifier }));
  const { refresh_token: refreshToken, refresh_token_expires_in: expiresInS } = token;
  if (!refreshToken) throw readFailedAnswer({ status: 400, body: { error: "invalid_grant" } });

  return {
    ...toAccessGrant(token),
    refreshToken,
    refreshTokenExpiresAt: expiresInS === undefined ? undefined : new Date(Date.now() + expiresInS * 1000),
  };
}

/**
 * A new access token: https://developers.google.com/identity/protocols/oauth2/web-server#offline. Throws YOUTUBE_SIGNED_OUT
 * (`invalid_grant`) where the person revoked the grant, or it ended: only a person can mend that.
 */
export async function refreshAccess(client: YouTubeOAuthClient, refreshToken: string): Promise<AccessGrant> {
  const google = connect(client);
  google.setCredentials({ refresh_token: refreshToken });
  const token = await callGoogle(async () => ({ tokens: (await google.refreshAccessToken()).credentials }));

  return toAccessGrant(token);
}

/**
 * Ends all that the person allowed this project, for each of their channels:
 * https://developers.google.com/identity/protocols/oauth2/web-server#tokenrevoke. A grant that has ended is no error.
 */
export async function revokeGrant(client: YouTubeOAuthClient, token: string): Promise<void> {
  try {
    await connect(client).revokeToken(token);
  } catch (error) {
    const failure = toYouTubeError(error);
    if (failure instanceof YouTubeError && failure.reason === "invalid_token") return;
    throw failure;
  }
}

function connect({
  clientId,
  clientSecret,
  redirectUri,
  addresses = env.googleAddresses,
}: YouTubeOAuthClient) {
  const client = new auth.OAuth2({
    ...{ clientId, clientSecret, redirectUri },
    endpoints: {
      oauth2AuthBaseUrl: addresses.authorization,
      oauth2TokenUrl: addresses.token,
      oauth2RevokeUrl: addresses.revoke,
    },
    transporterOptions: { timeout: 30_000, fetchImplementation: fetch },
  });
  // The library would send a code again, which works only once: the second answer would hide the first.
  client.transporter.interceptors.request.add({
    resolved: (request) => Promise.resolve({ ...request, retry: false, retryConfig: undefined }),
  });

  return client;
}

async function callGoogle(call: () => Promise<{ tokens: unknown }>): Promise<z.output<typeof tokenSchema>> {
  try {
    return tokenSchema.parse((await call()).tokens);
  } catch (error) {
    throw toYouTubeError(error);
  }
}

function toAccessGrant({ access_token, expiry_date, scope }: z.output<typeof tokenSchema>): AccessGrant {
  return {
    accessToken: access_token,
    expiresAt: new Date(expiry_date),
    scopes: scope.split(" ").filter(Boolean),
  };
}

import { createHash, randomBytes } from "node:crypto";
import { refuse, refuseGrant } from "../reply";

export type OAuthClient = { id: string; secret: string; /** Any, without it. */ redirectUris?: string[] };

/** What a person allowed a project to do, with one channel of theirs. */
export type Grant = { clientId: string; email: string; channelId: string | undefined; scopes: string[] };

type Code = {
  grant: Grant;
  redirectUri: string;
  challenge: string | undefined;
  isOffline: boolean;
  expiresAt: number;
};
type Token = { grant: Grant; expiresAt: number };

export type TokenAnswer = {
  access_token: string;
  expires_in: number;
  refresh_token?: string;
  refresh_token_expires_in?: number;
  scope: string;
  token_type: "Bearer";
};

const codeLifetimeMs = 10 * 60_000;
const accessLifetimeS = 3599;
/** https://developers.google.com/identity/protocols/oauth2#expiration: seven days, for a project in "Testing". */
const testingLifetimeS = 604_799;

export type Grants = ReturnType<typeof createGrants>;

/** The codes and tokens that people's consent gave, for a project that may be in "Testing". */
export function createGrants(now: () => number, { isTesting = false }: { isTesting?: boolean } = {}) {
  const codes = new Map<string, Code>();
  const accessTokens = new Map<string, Token>();
  const refreshTokens = new Map<string, Token>();

  function createAccess(grant: Grant): TokenAnswer {
    const token = `ya29.${randomBytes(24).toString("base64url")}`;
    accessTokens.set(token, { grant, expiresAt: now() + accessLifetimeS * 1000 });

    return {
      access_token: token,
      expires_in: accessLifetimeS,
      scope: grant.scopes.join(" "),
      token_type: "Bearer",
    };
  }

  function createBoth(grant: Grant): TokenAnswer & { refresh_token: string } {
    const token = `1//${randomBytes(32).toString("base64url")}`;
    const expiresAt = isTesting ? now() + testingLifetimeS * 1000 : Number.POSITIVE_INFINITY;
    refreshTokens.set(token, { grant, expiresAt });

    return {
      ...createAccess(grant),
      refresh_token: token,
      ...(isTesting && { refresh_token_expires_in: testingLifetimeS }),
    };
  }

  return {
    /** Grants without a page. */
    connect: createBoth,

    createCode(code: Omit<Code, "expiresAt">): string {
      const text = `4/${randomBytes(24).toString("base64url")}`;
      codes.set(text, { ...code, expiresAt: now() + codeLifetimeMs });

      return text;
    },

    /** A code works once, for the client and the address it was made for, with the verifier of its challenge (RFC 7636, 4.6). */
    exchange(
      text: string,
      { clientId, redirectUri, verifier }: { clientId: string; redirectUri: string; verifier?: string },
    ): TokenAnswer {
      const code = codes.get(text);
      codes.delete(text);
      if (code?.grant.clientId !== clientId || code.expiresAt <= now()) {
        throw refuseGrant(400, "invalid_grant", "Malformed auth code.");
      }
      if (code.redirectUri !== redirectUri) throw refuseGrant(400, "redirect_uri_mismatch", "Bad Request");
      const challenge = createHash("sha256")
        .update(verifier ?? "")
        .digest("base64url");
      if (code.challenge !== undefined && code.challenge !== challenge) {
        throw refuseGrant(
          400,
          "invalid_grant",
          verifier === undefined ? "Missing code verifier." : "Invalid code verifier.",
        );
      }

      return code.isOffline ? createBoth(code.grant) : createAccess(code.grant);
    },

    /** A new access token; the refresh token stays as it is, and is not in the answer. */
    refresh(text: string, clientId: string): TokenAnswer {
      const token = refreshTokens.get(text);
      if (token?.grant.clientId !== clientId || token.expiresAt <= now()) {
        throw refuseGrant(400, "invalid_grant", "Token has been expired or revoked.");
      }

      return createAccess(token.grant);
    },

    /** Ends all that the same person allowed the same project, whichever of its tokens is named. */
    revoke(text: string): void {
      const named = accessTokens.get(text) ?? refreshTokens.get(text);
      if (!named) throw refuseGrant(400, "invalid_token", "Token expired or revoked");
      for (const tokens of [accessTokens, refreshTokens]) {
        for (const [key, { grant }] of tokens) {
          if (grant.email === named.grant.email && grant.clientId === named.grant.clientId)
            tokens.delete(key);
        }
      }
    },

    describe(text: string): unknown {
      const token = accessTokens.get(text);
      if (!token || token.expiresAt <= now()) throw refuseGrant(400, "invalid_token", "Invalid Value");
      const { clientId, scopes } = token.grant;

      return {
        ...{ azp: clientId, aud: clientId, scope: scopes.join(" "), access_type: "offline" },
        exp: String(Math.floor(token.expiresAt / 1000)),
        expires_in: String(Math.floor((token.expiresAt - now()) / 1000)),
      };
    },

    /** Whoever signs a request to the Data API. */
    authenticate(authorization: string | undefined): Grant {
      const token = accessTokens.get(/^Bearer (\S+)$/.exec(authorization ?? "")?.[1] ?? "");
      if (!token || token.expiresAt <= now()) throw refuse(401, "authError", "Invalid Credentials");

      return token.grant;
    },
  };
}

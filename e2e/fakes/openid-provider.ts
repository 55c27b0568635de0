import { createHash, createSign, generateKeyPairSync, randomUUID } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import { z } from "zod";
import { listenLocally } from "../processes/listen";

/** `sub` is made of the address where a test does not say it. */
export type Claims = { sub?: string; email: string; email_verified: boolean; name?: string };

export type OpenidProvider = {
  /** For `GOOGLE_ISSUER`. */
  issuer: string;
  client: { id: string; secret: string };
  /** Who is signed in at the provider, and agrees to everything. */
  person: Claims;
  close: () => Promise<void>;
};

type Grant = { claims: Claims; challenge: string; redirectUri: string; nonce: string | null };

const client = { id: "offcamera-test.apps", secret: "a secret between the two" };
const keyId = "test-key";

/**
 * An OpenID provider that gives Google's claims: discovery, authorize, token with PKCE (RFC 7636) and a client's password,
 * an id_token signed with RS256, its keys, userinfo. A code works once.
 */
export async function startOpenidProvider(person: Claims): Promise<OpenidProvider> {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const grants = new Map<string, Grant>();
  const accessTokens = new Map<string, Claims>();
  const provider: OpenidProvider = { issuer: "", client, person, close: () => Promise.resolve() };

  const routes: Record<string, (url: URL, request: IncomingMessage) => Promise<Reply> | Reply> = {
    "/.well-known/openid-configuration": () => ok(describeProvider(provider.issuer)),
    "/jwks": () =>
      ok({ keys: [{ ...publicKey.export({ format: "jwk" }), kid: keyId, alg: "RS256", use: "sig" }] }),
    "/authorize": ({ searchParams }) => {
      const ask = authorizeSchema.parse(Object.fromEntries(searchParams));
      const code = randomUUID();
      grants.set(code, {
        claims: { ...provider.person },
        challenge: ask.code_challenge,
        redirectUri: ask.redirect_uri,
        nonce: ask.nonce ?? null,
      });
      const back = new URL(ask.redirect_uri);
      back.searchParams.set("code", code);
      back.searchParams.set("state", ask.state);

      return { status: 302, location: back.href };
    },
    "/token": async (_url, request) => {
      const ask = tokenSchema.parse(Object.fromEntries(new URLSearchParams(await readBody(request))));
      const grant = grants.get(ask.code);
      grants.delete(ask.code);
      const challenge = createHash("sha256").update(ask.code_verifier).digest("base64url");
      const isRight = grant?.challenge === challenge && grant.redirectUri === ask.redirect_uri;
      if (!grant || !isRight || !isClient(request)) return { status: 400, body: { error: "invalid_grant" } };

      const accessToken = randomUUID();
      accessTokens.set(accessToken, grant.claims);

      return ok({
        ...{
          access_token: accessToken,
          token_type: "Bearer",
          expires_in: 3600,
          scope: "openid email profile",
        },
        id_token: sign({ ...toClaims(provider.issuer, grant.claims), nonce: grant.nonce ?? undefined }),
      });
    },
    "/userinfo": (_url, { headers }) => {
      const claims = accessTokens.get(headers.authorization?.replace("Bearer ", "") ?? "");

      return claims ? ok(toClaims(provider.issuer, claims)) : { status: 401 };
    },
  };

  function sign(claims: object): string {
    const parts = [{ alg: "RS256", typ: "JWT", kid: keyId }, claims];
    const text = parts.map((part) => Buffer.from(JSON.stringify(part)).toString("base64url")).join(".");

    return `${text}.${createSign("RSA-SHA256").update(text).sign(privateKey, "base64url")}`;
  }

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", provider.issuer);
    void Promise.resolve(routes[url.pathname]?.(url, request) ?? { status: 404 })
      .catch((error: unknown) => ({ status: 400, body: { error: String(error) }, location: undefined }))
      .then(({ status, body, location }) => {
        response.writeHead(status, { "content-type": "application/json", ...(location && { location }) });
        response.end(body === undefined ? "" : JSON.stringify(body));
      });
  });
  provider.issuer = `http://127.0.0.1:${await listenLocally(server)}`;
  provider.close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };

  return provider;
}

type Reply = { status: number; body?: unknown; location?: string };

const authorizeSchema = z.object({
  client_id: z.literal(client.id),
  response_type: z.literal("code"),
  scope: z.string().includes("openid"),
  redirect_uri: z.url(),
  state: z.string().min(1),
  code_challenge: z.string().min(43),
  code_challenge_method: z.literal("S256"),
  nonce: z.string().optional(),
});
const tokenSchema = z.object({
  grant_type: z.literal("authorization_code"),
  code: z.string(),
  code_verifier: z.string().min(43),
  redirect_uri: z.string(),
});

const ok = (body: unknown): Reply => ({ status: 200, body });

function describeProvider(issuer: string) {
  return {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    userinfo_endpoint: `${issuer}/userinfo`,
    jwks_uri: `${issuer}/jwks`,
    response_types_supported: ["code"],
    subject_types_supported: ["public"],
    id_token_signing_alg_values_supported: ["RS256"],
    code_challenge_methods_supported: ["S256"],
  };
}

function toClaims(issuer: string, claims: Claims) {
  const nowS = Math.floor(Date.now() / 1000);
  const sub = createHash("sha256").update(claims.email).digest("hex").slice(0, 21);

  return { iss: issuer, aud: client.id, azp: client.id, sub, iat: nowS, exp: nowS + 3600, ...claims };
}

/** `client_secret_basic`: both parts are form-encoded first (RFC 6749, 2.3.1). */
function isClient({ headers }: IncomingMessage): boolean {
  const [, encoded = ""] = /^Basic (.+)$/.exec(headers.authorization ?? "") ?? [];
  const parts = Buffer.from(encoded, "base64").toString().split(":");
  const [id, secret] = parts.map((part) => decodeURIComponent(part.replaceAll("+", " ")));

  return id === client.id && secret === client.secret;
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(z.instanceof(Buffer).parse(chunk));

  return Buffer.concat(chunks).toString();
}

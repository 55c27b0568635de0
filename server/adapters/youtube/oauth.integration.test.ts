import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { consent } from "@/e2e/fakes/youtube/oauth/consent";
import { startYouTubeServer, type YouTubeServer } from "@/e2e/fakes/youtube/youtube-server";
import { parseEnv } from "@/server/env";
import { callYouTube, createYouTubeClient } from "./client";
import {
  createAuthorization,
  exchangeCode,
  refreshAccess,
  revokeGrant,
  type YouTubeOAuthClient,
  youtubeScopes,
} from "./oauth";

let server: YouTubeServer;
let client: YouTubeOAuthClient;
let now = Date.parse("2026-11-29T12:00:00Z");
const redirectUri = "http://localhost:3000/api/youtube/callback";
const scopes = Object.values(youtubeScopes);

beforeAll(async () => {
  server = await startYouTubeServer({
    channels: [{ title: "Deep Sea Daily" }, { title: "Night Sky" }],
    accountsWithoutChannel: ["nobody@example.com"],
    clients: [{ id: "client", secret: "secret", redirectUris: [redirectUri] }],
    isTesting: true,
    now: () => now,
  });
  const { googleAddresses: addresses } = parseEnv(server.settings);
  client = { clientId: "client", clientSecret: "secret", redirectUri, addresses };
});
afterAll(() => server.close());
afterEach(() => server.faults.clear());

const connect = async (owner = server.state.channels[1]?.id ?? "", asked = scopes) => {
  const { url, codeVerifier } = await createAuthorization(client, { scopes: asked, state: "state-1" });
  const back = await consent(url, { owner });

  return { code: back.searchParams.get("code") ?? "", codeVerifier, back };
};

test("the address of the consent page asks for all that a lasting grant needs", async () => {
  const { url, codeVerifier } = await createAuthorization(client, { scopes, state: "state-1" });
  const { searchParams } = new URL(url);

  expect(Object.fromEntries(searchParams)).toEqual({
    ...{ client_id: "client", redirect_uri: redirectUri, response_type: "code", state: "state-1" },
    ...{ scope: scopes.join(" "), access_type: "offline", prompt: "consent", include_granted_scopes: "true" },
    ...{ code_challenge: expect.stringMatching(/^[\w-]{43}$/) as string, code_challenge_method: "S256" },
  });
  expect(codeVerifier).toMatch(/^[\w.~-]{43,128}$/);
});

test("consent gives tokens for the channel that was chosen", async () => {
  const { code, codeVerifier, back } = await connect();
  const grant = await exchangeCode(client, { code, codeVerifier });

  expect(back.searchParams.get("state")).toBe("state-1");
  expect(grant.scopes).toEqual(scopes);
  expect(grant.refreshTokenExpiresAt).toBeInstanceOf(Date);
  const { accessToken } = grant;
  const youtube = createYouTubeClient({ accessToken, addresses: client.addresses });
  const { items } = await callYouTube(() => youtube.channels.list({ part: ["snippet"], mine: true }));
  expect(items?.map(({ snippet }) => snippet?.title)).toEqual(["Night Sky"]);
});

test("what the person unticked is not granted", async () => {
  const { url, codeVerifier } = await createAuthorization(client, { scopes, state: "state-1" });
  const owner = server.state.channels[0]?.id ?? "";
  const back = await consent(url, { owner, without: [youtubeScopes.analytics] });
  const grant = await exchangeCode(client, { code: back.searchParams.get("code") ?? "", codeVerifier });

  expect(grant.scopes).toEqual(scopes.filter((scope) => scope !== youtubeScopes.analytics));
});

test("a person who cancels comes back with that", async () => {
  const { url } = await createAuthorization(client, { scopes, state: "state-1" });
  const back = await consent(url, { owner: server.state.channels[0]?.id ?? "", decision: "deny" });

  expect(Object.fromEntries(back.searchParams)).toEqual({ state: "state-1", error: "access_denied" });
});

test("a code works once, and only with its own verifier", async () => {
  const one = await connect();
  const other = await connect();
  const signedOut = { code: "YOUTUBE_SIGNED_OUT", reason: "invalid_grant" };

  await exchangeCode(client, one);
  await expect(exchangeCode(client, one)).rejects.toMatchObject(signedOut);
  await expect(exchangeCode(client, { ...other, codeVerifier: one.codeVerifier })).rejects.toMatchObject(
    signedOut,
  );
});

test("access is refreshed until the grant ends, after seven days in Testing", async () => {
  const { refreshToken } = await exchangeCode(client, await connect());
  now += 6 * 24 * 60 * 60_000;
  const fresh = await refreshAccess(client, refreshToken);
  expect(fresh).toMatchObject({ accessToken: expect.stringMatching(/^ya29\./) as string, scopes });

  now += 2 * 24 * 60 * 60_000;
  await expect(refreshAccess(client, refreshToken)).rejects.toMatchObject({ code: "YOUTUBE_SIGNED_OUT" });
});

test("a revoked grant gives nothing any more, and can be revoked again", async () => {
  const { refreshToken } = await exchangeCode(client, await connect());
  await revokeGrant(client, refreshToken);
  await revokeGrant(client, refreshToken);

  await expect(refreshAccess(client, refreshToken)).rejects.toMatchObject({ code: "YOUTUBE_SIGNED_OUT" });
});

test("a wrong secret is the client's fault, not the channel's", async () => {
  const { refreshToken } = await exchangeCode(client, await connect());

  await expect(refreshAccess({ ...client, clientSecret: "wrong" }, refreshToken)).rejects.toMatchObject({
    code: "YOUTUBE_REJECTED",
    reason: "invalid_client",
  });
});

test("an outage leaves the grant as it is, after one request", async () => {
  const { refreshToken } = await exchangeCode(client, await connect());
  const before = server.calls.length;
  server.faults.add({ at: "oauth.token", kind: "status", status: 503 });

  await expect(refreshAccess(client, refreshToken)).rejects.toMatchObject({ code: "YOUTUBE_UNAVAILABLE" });
  expect(server.calls.length - before).toBe(1);
  await refreshAccess(client, refreshToken);
});

test("a redirect that is not registered is refused on Google's own page", async () => {
  const { url } = await createAuthorization(
    { ...client, redirectUri: "http://localhost:1/other" },
    { scopes, state: "s" },
  );
  const page = await fetch(url);

  expect(page.status).toBe(400);
  expect(await page.text()).toContain("redirect_uri_mismatch");
});

test("an account without a channel is told so", async () => {
  const { accessToken } = await exchangeCode(client, await connect("nobody@example.com"));
  const youtube = createYouTubeClient({ accessToken, addresses: client.addresses });

  expect(
    (await callYouTube(() => youtube.channels.list({ part: ["id"], mine: true }))).items,
  ).toBeUndefined();
  await expect(callYouTube(() => youtube.playlists.list({ part: ["id"], mine: true }))).rejects.toMatchObject(
    {
      code: "YOUTUBE_SIGNED_OUT",
      reason: "youtubeSignupRequired",
    },
  );
});

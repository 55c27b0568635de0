import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import type { YouTubeServer } from "@/e2e/fakes/youtube/youtube-server";
import { connectYouTube, createChannelWorkspace, startYouTube } from "@/e2e/fixtures/connect-youtube";
import { closeDatabase, getDatabase, openDatabase } from "@/server/adapters/db/database";
import { callYouTube, createYouTubeClient } from "@/server/adapters/youtube/client";
import { env } from "@/server/env";
import { deleteChannel } from "../../channels";
import { callChannel, getAccessToken } from "../call-channel";
import { disconnect, disconnectDeletedWorkspaces, setPaused } from "../connecting/disconnect";
import { listConnections } from "../connecting/list-connections";
import { readQuota } from "../quota-ledger";
import { renewTokens } from "../renew-tokens";
import { describeOAuthClient, removeOAuthClient, saveOAuthClient } from "../save-oauth-client";
import { saveOAuthClientSchema } from "../schema";
import { checkHealth, checkNow, listDueConnections } from "./check-health";

const own = { id: "123456-own.apps.googleusercontent.com", secret: "own-secret" };
const installation = { id: "emulator.apps.googleusercontent.com", secret: "emulator-secret" };

let youtube: YouTubeServer;
let deepSea = "";
let nightSky = "";

beforeAll(async () => {
  await openDatabase();
  youtube = await startYouTube({
    clients: [installation, own],
    channels: [
      { title: "Deep Sea Daily", email: "ann@example.com" },
      { title: "Night Sky", email: "ann@example.com" },
      { title: "Plain Physics", email: "bob@example.com" },
    ],
  });
  [deepSea = "", nightSky = ""] = youtube.state.channels.map(({ id }) => id);
});
beforeEach(() => getDatabase().prisma.youTubeConnection.deleteMany());
afterEach(() => youtube.faults.clear());
afterAll(async () => {
  await closeDatabase();
  await youtube.close();
});

async function connectTwo() {
  const { workspaceId, addChannel } = await createChannelWorkspace();
  const [sea, sky] = [await addChannel("Sea"), await addChannel("Sky")];
  await connectYouTube(sea, { owner: deepSea });
  await connectYouTube(sky, { owner: nightSky });

  return { workspaceId, sea, sky, list: () => listConnections(workspaceId) };
}

/** As if a person had ended it on Google's own page. */
const revokeAtGoogle = async (where: { workspaceId: string; channelId: string }) =>
  fetch(`${youtube.url}/revoke`, {
    method: "POST",
    body: new URLSearchParams({ token: await getAccessToken(where) }),
  });

test("a check brings title, numbers and the time of it up to date, for one unit", async () => {
  const { sea, list } = await connectTwo();
  const channel = youtube.state.channels[0];
  if (!channel) throw new Error("There is no channel.");
  Object.assign(channel, { title: "Deeper Sea", subscriberCount: 1300 });
  const [before] = await list();
  const { units } = await readQuota(installation.id);

  expect(await checkHealth(sea)).toBe(true);
  const [after] = await list();
  expect(after).toMatchObject({ title: "Deeper Sea", subscriberCount: 1300, failureReason: null });
  expect(after?.checkedAt.getTime()).toBeGreaterThanOrEqual(before?.checkedAt.getTime() ?? Infinity);
  expect((await readQuota(installation.id)).units - units).toBe(1);
  channel.title = "Deep Sea Daily";
});

test("a grant that was ended at Google is noticed, says so, and since when", async () => {
  const { sea, list } = await connectTwo();
  await revokeAtGoogle(sea);

  expect(await checkHealth(sea)).toBe(false);
  const find = () => getDatabase().prisma.youTubeConnection.findFirst({ where: sea });
  const { failedAt } = (await find()) ?? {};
  expect(failedAt).toBeInstanceOf(Date);
  expect(await list()).toMatchObject([
    { title: "Deep Sea Daily", failureReason: expect.stringMatching(/reconnect it/) as unknown },
    { title: "Night Sky", failureReason: null },
  ]);
  await checkHealth(sea);
  expect((await find())?.failedAt).toEqual(failedAt);

  await connectYouTube(sea, { owner: deepSea });
  expect((await list())[0]).toMatchObject({ failureReason: null });
});

test("while YouTube does not answer, a connection stays as it is, and is due again", async () => {
  const { sea, list } = await connectTwo();
  youtube.faults.add({ at: "channels.list", kind: "status", status: 503, times: 2 });

  expect(await checkHealth(sea)).toBeUndefined();
  await expect(checkNow(sea)).rejects.toMatchObject({ code: "YOUTUBE_UNAVAILABLE" });
  expect((await list())[0]).toMatchObject({ failureReason: null });
});

test("a connection is due once a day, and as soon as it ought to have ended", async () => {
  const { sea, sky } = await connectTwo();
  const hour = 60 * 60_000;
  expect(await listDueConnections()).toEqual([]);
  expect(await listDueConnections(Date.now() + 24 * hour)).toEqual([sea, sky]);

  await getDatabase().prisma.youTubeConnection.updateMany({
    where: sky,
    data: { refreshTokenExpiresAt: new Date(Date.now() - 1000) },
  });
  expect(await listDueConnections()).toEqual([sky]);
});

test("disconnecting gives the grant back, and shows at once which others it ended", async () => {
  const { sea, sky, list } = await connectTwo();
  const token = await getAccessToken(sea);
  await disconnect(sea);

  expect(await list()).toMatchObject([
    {
      channelId: sky.channelId,
      title: "Night Sky",
      failureReason: expect.stringMatching(/reconnect/) as unknown,
    },
  ]);
  expect((await fetch(`${youtube.url}/tokeninfo?access_token=${token}`)).status).toBe(400);
  await expect(disconnect(sea)).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("a channel that is deleted gives its grant back, too", async () => {
  const { sea, list } = await connectTwo();
  const token = await getAccessToken(sea);
  await deleteChannel(sea);

  expect(await list()).toHaveLength(1);
  expect((await fetch(`${youtube.url}/tokeninfo?access_token=${token}`)).status).toBe(400);
});

test("a workspace that is about to be removed gives its grants back", async () => {
  const { workspaceId, sea } = await connectTwo();
  const token = await getAccessToken(sea);
  await disconnectDeletedWorkspaces();
  expect((await fetch(`${youtube.url}/tokeninfo?access_token=${token}`)).status).toBe(200);
  const deletedAt = new Date("2026-01-01");
  await getDatabase().prisma.workspace.update({ where: { id: workspaceId }, data: { deletedAt } });
  await disconnectDeletedWorkspaces();

  expect((await fetch(`${youtube.url}/tokeninfo?access_token=${token}`)).status).toBe(400);
  expect(await listConnections(workspaceId)).toEqual([]);
});

test("a pause is kept until somebody ends it", async () => {
  const { sea, list } = await connectTwo();
  await setPaused(sea, true);
  await checkHealth(sea);
  expect((await list())[0]).toMatchObject({ isPaused: true });
  await setPaused(sea, false);
  expect((await list())[0]).toMatchObject({ isPaused: false });
  await expect(setPaused({ ...sea, workspaceId: randomUUID() }, true)).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});

test("a permission that was never given does not break a connection", async () => {
  const { sea, list } = await connectTwo();
  youtube.faults.add({
    at: "playlists.list",
    kind: "status",
    status: 403,
    reason: "insufficientPermissions",
  });

  await expect(
    callChannel(sea, "playlists.list", (access) =>
      callYouTube(() => createYouTubeClient(access).playlists.list({ part: ["id"], mine: true })),
    ),
  ).rejects.toMatchObject({ code: "YOUTUBE_SIGNED_OUT" });
  expect((await list())[0]).toMatchObject({ failureReason: null });
});

test("a workspace's own client is kept once Google knows it, and others' connections are to be made anew", async () => {
  const { workspaceId, sea, list } = await connectTwo();
  const input = saveOAuthClientSchema.parse({ clientId: ` ${own.id}\n`, clientSecret: own.secret });
  await expect(saveOAuthClient(workspaceId, { ...input, clientSecret: "wrong" })).rejects.toMatchObject({
    code: "INVALID_INPUT",
    userMessage: expect.stringMatching(/does not know this client id with this secret/) as unknown,
  });
  expect(await describeOAuthClient(workspaceId)).toMatchObject({ origin: "environment", clientIdHint: "" });

  await saveOAuthClient(workspaceId, input);
  expect(await describeOAuthClient(workspaceId)).toEqual({
    ...{ origin: "workspace", clientIdHint: "56-own" },
    redirectUri: `${env.appOrigin}/api/youtube/callback`,
  });
  expect(JSON.stringify(await getDatabase().prisma.oAuthClient.findMany())).not.toContain(own.secret);
  expect((await list())[0]).toMatchObject({
    failureReason: expect.stringMatching(/another OAuth client/) as unknown,
  });

  await connectYouTube(sea, { owner: deepSea });
  await callChannel(sea, "channels.list", () => Promise.resolve());
  expect((await readQuota("123456")).units).toBeGreaterThan(0);

  await removeOAuthClient(workspaceId);
  expect((await list()).map(({ failureReason }) => failureReason !== null)).toEqual([true, false]);
});

test("what is no client id is told before anybody asks Google", () => {
  const parse = (clientId: string) =>
    saveOAuthClientSchema.safeParse({ clientId, clientSecret: "GOCSPX-abc" }).error?.issues[0]?.message;

  expect(parse("my client")).toMatch(/a space or a line break/);
  expect(parse("GOCSPX-abcdef")).toMatch(/ends in \.apps\.googleusercontent\.com/);
  expect(parse("123-a.apps.googleusercontent.com")).toBeUndefined();
});

test("after a change of APP_SECRET tokens and clients are encrypted with the new one", async () => {
  const { workspaceId, sea } = await connectTwo();
  await saveOAuthClient(workspaceId, { clientId: own.id, clientSecret: own.secret });
  await connectYouTube(sea, { owner: deepSea });
  const { appSecret = "" } = env;
  Object.assign(env, {
    appSecret: "another secret that is long enough to use",
    previousAppSecrets: [appSecret],
  });

  expect(await renewTokens()).toBe(5);
  expect(await renewTokens()).toBe(0);
  env.previousAppSecrets = [];
  expect(await checkHealth(sea)).toBe(true);
  await getAccessToken(sea, await getAccessToken(sea));
});

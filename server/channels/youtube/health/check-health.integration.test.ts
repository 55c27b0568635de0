import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import type { YouTubeServer } from "@/e2e/fakes/youtube/youtube-server";
import { connectTwo, connectYouTube, startYouTube } from "@/e2e/fixtures/connect-youtube";
import { closeDatabase, getDatabase, openDatabase } from "@/server/adapters/db/database";
import { callYouTube, createYouTubeClient } from "@/server/adapters/youtube/client";
import { callChannel, getAccessToken } from "../call-channel";
import { noteLockedPrivate, notePublishedOnTime } from "../note-limits";
import { readQuota } from "../quota-ledger";
import { checkHealth, checkNow, listDueConnections } from "./check-health";

let youtube: YouTubeServer;
let owners: string[];

beforeAll(async () => {
  await openDatabase();
  youtube = await startYouTube({
    channels: [
      { title: "Deep Sea Daily", email: "ann@example.com" },
      { title: "Night Sky", email: "ann@example.com" },
    ],
  });
  owners = youtube.state.channels.map(({ id }) => id);
});
beforeEach(() => getDatabase().prisma.youTubeConnection.deleteMany());
afterEach(() => youtube.faults.clear());
afterAll(async () => {
  await closeDatabase();
  await youtube.close();
});

/** As if a person had ended it on Google's own page. */
const revokeAtGoogle = async (where: { workspaceId: string; channelId: string }) =>
  fetch(`${youtube.url}/revoke`, {
    method: "POST",
    body: new URLSearchParams({ token: await getAccessToken(where) }),
  });

test("a check brings title, numbers and the time of it up to date, for one unit", async () => {
  const { sea, list } = await connectTwo(owners);
  const channel = youtube.state.channels[0];
  if (!channel) throw new Error("There is no channel.");
  Object.assign(channel, { title: "Deeper Sea", subscriberCount: 1300 });
  const [before] = await list();
  const { units } = await readQuota(youtube.client.id);

  expect(await checkHealth(sea)).toBe(true);
  const [after] = await list();
  expect(after).toMatchObject({ title: "Deeper Sea", subscriberCount: 1300, failureReason: null });
  expect(after?.checkedAt.getTime()).toBeGreaterThanOrEqual(before?.checkedAt.getTime() ?? Infinity);
  expect((await readQuota(youtube.client.id)).units - units).toBe(1);
  channel.title = "Deep Sea Daily";
});

test("a grant that was ended at Google is noticed, says so, and since when", async () => {
  const { sea, list } = await connectTwo(owners);
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

  await connectYouTube(sea, { owner: owners[0] ?? "" });
  expect((await list())[0]).toMatchObject({ failureReason: null });
});

test("while YouTube does not answer, a connection stays as it is, and is due again", async () => {
  const { sea, list } = await connectTwo(owners);
  youtube.faults.add({ at: "channels.list", kind: "status", status: 503, times: 2 });

  expect(await checkHealth(sea)).toBeUndefined();
  await expect(checkNow(sea)).rejects.toMatchObject({ code: "YOUTUBE_UNAVAILABLE" });
  expect((await list())[0]).toMatchObject({ failureReason: null });
});

test("a connection is due once a day, and as soon as it ought to have ended", async () => {
  const { sea, sky } = await connectTwo(owners);
  const hour = 60 * 60_000;
  expect(await listDueConnections()).toEqual([]);
  expect(await listDueConnections(Date.now() + 24 * hour)).toEqual([sea, sky]);

  await getDatabase().prisma.youTubeConnection.updateMany({
    where: sky,
    data: { refreshTokenExpiresAt: new Date(Date.now() - 1000) },
  });
  expect(await listDueConnections()).toEqual([sky]);
});

test("uploads are locked since they were first seen to be, until one becomes public at its time", async () => {
  const { sea, list } = await connectTwo(owners);
  const find = () => getDatabase().prisma.youTubeConnection.findFirst({ where: sea });
  await noteLockedPrivate(sea);
  const { lockedPrivateAt } = (await find()) ?? {};
  await noteLockedPrivate(sea);
  expect((await find())?.lockedPrivateAt).toEqual(lockedPrivateAt);
  expect((await list())[0]).toMatchObject({ isLockedPrivate: true });

  await notePublishedOnTime(sea);
  expect((await list())[0]).toMatchObject({ isLockedPrivate: false });
});

test("a permission that was never given does not break a connection", async () => {
  const { sea, list } = await connectTwo(owners);
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

test("a channel that YouTube goes on refusing, though Google gives it new tokens, has failed once", async () => {
  const { sea } = await connectTwo(owners);
  const find = () => getDatabase().prisma.youTubeConnection.findFirstOrThrow({ where: sea });
  youtube.faults.add({ at: "channels.list", kind: "status", status: 401, times: 4 });

  expect(await checkHealth(sea)).toBe(false);
  const { failedAt } = await find();
  expect(failedAt).not.toBeNull();
  expect(await checkHealth(sea)).toBe(false);
  expect((await find()).failedAt).toEqual(failedAt);

  expect(await checkHealth(sea)).toBe(true);
  expect(await find()).toMatchObject({ failedAt: null, failureReason: null });
});

test("a channel that failed is asked about each hour for a day, as that may have passed", async () => {
  const { sea } = await connectTwo(owners);
  youtube.faults.add({ at: "channels.list", kind: "status", status: 401, times: 2 });
  expect(await checkHealth(sea)).toBe(false);

  expect(await listDueConnections()).toEqual([sea]);
  expect(await checkHealth(sea)).toBe(true);
  expect(await listDueConnections()).toEqual([]);

  const longAgo = new Date(Date.now() - 25 * 60 * 60_000);
  await getDatabase().prisma.youTubeConnection.updateMany({ where: sea, data: { failedAt: longAgo } });
  expect(await listDueConnections()).toEqual([]);
});

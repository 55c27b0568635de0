import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { YouTubeServer } from "@/e2e/fakes/youtube/youtube-server";
import { connectYouTube, createChannelWorkspace, startYouTube } from "@/e2e/fixtures/connect-youtube";
import { closeDatabase, getDatabase, openDatabase } from "@/server/adapters/db/database";
import { youtubeScopes } from "@/server/adapters/youtube/oauth";
import { AppError } from "@/server/errors";
import { setKind } from "../../channels";
import { callChannel, getAccessToken } from "../call-channel";
import { beginConnecting } from "./connect";
import { listConnections } from "./list-connections";

let youtube: YouTubeServer;
let deepSea = "";
let nightSky = "";

beforeAll(async () => {
  await openDatabase();
  youtube = await startYouTube({
    channels: [{ title: "Deep Sea Daily" }, { title: "Night Sky", isVerified: false }],
    accountsWithoutChannel: ["nobody@example.com"],
  });
  [deepSea = "", nightSky = ""] = youtube.state.channels.map(({ id }) => id);
});
beforeEach(() => getDatabase().prisma.youTubeConnection.deleteMany());
afterAll(async () => {
  await closeDatabase();
  await youtube.close();
});

const sentence = (text: RegExp | string) =>
  expect.objectContaining({ userMessage: expect.stringMatching(text) as unknown }) as unknown;

test("a channel is connected with its title, its picture and its numbers, and what was allowed", async () => {
  const { workspaceId, addChannel } = await createChannelWorkspace();
  const where = await addChannel("Sea");

  expect(await connectYouTube(where, { owner: deepSea })).toEqual({ title: "Deep Sea Daily", missing: [] });
  expect(await listConnections(workspaceId)).toEqual([
    {
      channelId: where.channelId,
      ...{ youtubeChannelId: deepSea, title: "Deep Sea Daily", handle: "@deepseadaily" },
      pictureUrl: expect.stringMatching(/^data:image\/png;base64,/) as unknown,
      ...{ subscriberCount: 1200, videoCount: 0, viewCount: 0 },
      access: ["upload", "read", "edit", "analytics"],
      ...{ connectedAt: expect.any(Date) as unknown, checkedAt: expect.any(Date) as unknown },
      ...{ isPaused: false, failureReason: null, endsAt: null, isLockedPrivate: false },
    },
  ]);
});

test("tokens are stored encrypted for their workspace, and tell themselves in no answer", async () => {
  const { workspaceId, addChannel } = await createChannelWorkspace();
  const where = await addChannel("Sea");
  await connectYouTube(where, { owner: deepSea });
  const token = await getAccessToken(where);
  const row = await getDatabase().prisma.youTubeConnection.findFirstOrThrow({ where: { workspaceId } });

  expect(token).toMatch(/^ya29\./);
  const stored = `${row.encryptedAccessToken} ${row.encryptedRefreshToken}`;
  expect(stored).toMatch(/^v1\.\S+ v1\.\S+$/);
  expect(stored).not.toMatch(/ya29|1\/\//);
  expect(JSON.stringify(await listConnections(workspaceId))).not.toMatch(/ya29|v1\./);
});

test("only what is needed is asked for unless more is wanted, and what was unticked is told", async () => {
  const { addChannel } = await createChannelWorkspace();
  const where = await addChannel("Sea");
  const { url } = await beginConnecting(
    { ...where, sessionId: "" },
    { channelId: where.channelId, access: [] },
  );
  expect(new URL(url).searchParams.get("scope")).toBe(`${youtubeScopes.upload} ${youtubeScopes.read}`);

  const { analytics } = youtubeScopes;
  expect(await connectYouTube(where, { owner: deepSea, without: [analytics] })).toMatchObject({
    missing: ["analytics"],
  });
  // Incremental consent: the next time adds what was left out.
  expect(await connectYouTube(where, { owner: deepSea })).toMatchObject({ missing: [] });
});

test("a refused consent connects nothing, and says so", async () => {
  const { workspaceId, addChannel } = await createChannelWorkspace();
  const where = await addChannel("Sea");

  await expect(connectYouTube(where, { owner: deepSea, decision: "deny" })).rejects.toEqual(
    sentence(/Nothing was connected, because the consent was refused/),
  );
  expect(await listConnections(workspaceId)).toEqual([]);
});

test.each([
  ["upload", "managing your YouTube videos"],
  ["read", "viewing your YouTube account"],
] as const)("a grant without the scope %s is refused, and given back", async (name, words) => {
  const { workspaceId, addChannel } = await createChannelWorkspace();
  const where = await addChannel("Sea");
  const before = youtube.calls.filter((call) => call.name === "oauth.revoke").length;
  const without = name === "read" ? [youtubeScopes.read, youtubeScopes.edit] : [youtubeScopes[name]];

  await expect(connectYouTube(where, { owner: deepSea, without })).rejects.toEqual(sentence(words));
  expect(await listConnections(workspaceId)).toEqual([]);
  const revoked = youtube.calls.filter((call) => call.name === "oauth.revoke");
  expect(revoked.length - before).toBe(1);
  expect(revoked.at(-1)?.status).toBe(200);
});

test("such a grant ends no other channel's: where there is one, it is only forgotten", async () => {
  const { workspaceId, addChannel } = await createChannelWorkspace();
  await connectYouTube(await addChannel("Sea"), { owner: deepSea });
  const before = youtube.calls.filter((call) => call.name === "oauth.revoke").length;
  const without = [youtubeScopes.upload];

  await expect(connectYouTube(await addChannel("Sky"), { owner: nightSky, without })).rejects.toBeInstanceOf(
    AppError,
  );
  expect(youtube.calls.filter((call) => call.name === "oauth.revoke").length).toBe(before);
  expect(await listConnections(workspaceId)).toHaveLength(1);
});

test("an account without a channel is told what to do", async () => {
  const { addChannel } = await createChannelWorkspace();

  await expect(connectYouTube(await addChannel("Sea"), { owner: "nobody@example.com" })).rejects.toEqual(
    sentence(/This Google account has no YouTube channel; make one/),
  );
});

test("whoever reconnects with another channel is told which one is meant, and nothing changes", async () => {
  const { workspaceId, addChannel } = await createChannelWorkspace();
  const where = await addChannel("Sea");
  await connectYouTube(where, { owner: deepSea });

  await expect(connectYouTube(where, { owner: nightSky })).rejects.toEqual(
    sentence(/You chose “Night Sky”; this channel is connected to “Deep Sea Daily”/),
  );
  expect(await listConnections(workspaceId)).toMatchObject([{ title: "Deep Sea Daily" }]);
  await callChannel(where, "channels.list", () => Promise.resolve());
});

test("reconnecting mends a connection that YouTube no longer accepts", async () => {
  const { workspaceId, addChannel } = await createChannelWorkspace();
  const where = await addChannel("Sea");
  await connectYouTube(where, { owner: deepSea });
  await getDatabase().prisma.youTubeConnection.updateMany({
    where: { workspaceId },
    data: { failureReason: "It ended.", failedAt: new Date(), warnedAt: new Date(), pausedAt: new Date() },
  });
  await connectYouTube(where, { owner: deepSea });

  expect(await listConnections(workspaceId)).toMatchObject([{ failureReason: null, isPaused: true }]);
});

test("one YouTube channel belongs to one channel, in a workspace and over all of them", async () => {
  const { addChannel } = await createChannelWorkspace();
  await connectYouTube(await addChannel("Sea"), { owner: deepSea });

  await expect(connectYouTube(await addChannel("Second"), { owner: deepSea })).rejects.toEqual(
    sentence(/“Deep Sea Daily” is connected to your channel “Sea” already/),
  );
  const other = await createChannelWorkspace();
  await expect(connectYouTube(await other.addChannel("Theirs"), { owner: deepSea })).rejects.toEqual(
    sentence(/“Deep Sea Daily” is connected in another workspace/),
  );
});

test("a channel of a deleted workspace can be connected by another one", async () => {
  const { workspaceId, addChannel } = await createChannelWorkspace();
  await connectYouTube(await addChannel("Sea"), { owner: deepSea });
  await getDatabase().prisma.workspace.update({
    where: { id: workspaceId },
    data: { deletedAt: new Date() },
  });
  const other = await createChannelWorkspace();
  await connectYouTube(await other.addChannel("Sea"), { owner: deepSea });

  expect(await listConnections(other.workspaceId)).toHaveLength(1);
});

test("two who connect the same channel at once do not both get it", async () => {
  const [one, other] = [await createChannelWorkspace(), await createChannelWorkspace()];
  const results = await Promise.allSettled([
    connectYouTube(await one.addChannel("Sea"), { owner: deepSea }),
    connectYouTube(await other.addChannel("Sea"), { owner: deepSea }),
  ]);

  expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});

test("a channel that is connected does not become one that makes packages", async () => {
  const { addChannel } = await createChannelWorkspace();
  const where = await addChannel("Sea");
  await connectYouTube(where, { owner: deepSea });

  await expect(setKind(where, "export")).rejects.toMatchObject({ code: "CONFLICT" });
  await expect(setKind({ ...where, workspaceId: randomUUID() }, "export")).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});

test("while Google does not answer, nothing is connected, and it can be tried again", async () => {
  const { workspaceId, addChannel } = await createChannelWorkspace();
  const where = await addChannel("Sea");
  youtube.faults.add({ at: "channels.list", kind: "status", status: 503 });

  await expect(connectYouTube(where, { owner: deepSea })).rejects.toMatchObject({
    code: "YOUTUBE_UNAVAILABLE",
  });
  expect(await listConnections(workspaceId)).toEqual([]);
  await connectYouTube(where, { owner: deepSea });
});

import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import type { YouTubeServer } from "@/e2e/fakes/youtube/youtube-server";
import { connectTwo, startYouTube } from "@/e2e/fixtures/connect-youtube";
import { closeDatabase, getDatabase, openDatabase } from "@/server/adapters/db/database";
import { deleteChannel } from "../../channels";
import { getAccessToken } from "../call-channel";
import { checkHealth } from "../health/check-health";
import { disconnect, disconnectDeletedWorkspaces, setPaused } from "./disconnect";
import { listConnections } from "./list-connections";

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

test("disconnecting gives the grant back, and shows at once which others it ended", async () => {
  const { sea, sky, list } = await connectTwo(owners);
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

test("while Google does not answer a channel stays connected, so that its grant is not forgotten", async () => {
  const { sea, list } = await connectTwo(owners);
  youtube.faults.add({ at: "oauth.revoke", kind: "status", status: 503 });
  await expect(disconnect(sea)).rejects.toMatchObject({ code: "YOUTUBE_UNAVAILABLE" });
  expect(await list()).toHaveLength(2);

  await disconnect(sea);
  expect(await list()).toHaveLength(1);
});

test("a channel whose OAuth client is gone can be disconnected", async () => {
  const { sea, list } = await connectTwo(owners);
  await getDatabase().prisma.youTubeConnection.updateMany({ where: sea, data: { clientId: "gone" } });
  await disconnect(sea);

  expect(await list()).toMatchObject([{ title: "Night Sky", failureReason: null }]);
});

test("a channel that is deleted gives its grant back, too", async () => {
  const { sea, list } = await connectTwo(owners);
  const token = await getAccessToken(sea);
  await deleteChannel(sea);

  expect(await list()).toHaveLength(1);
  expect((await fetch(`${youtube.url}/tokeninfo?access_token=${token}`)).status).toBe(400);
});

test("a workspace that is about to be removed gives its grants back", async () => {
  const { workspaceId, sea } = await connectTwo(owners);
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
  const { sea, list } = await connectTwo(owners);
  await setPaused(sea, true);
  await checkHealth(sea);
  expect((await list())[0]).toMatchObject({ isPaused: true });
  await setPaused(sea, false);
  expect((await list())[0]).toMatchObject({ isPaused: false });
  await expect(setPaused({ ...sea, workspaceId: randomUUID() }, true)).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});

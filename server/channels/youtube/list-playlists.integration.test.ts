import { afterAll, beforeAll, expect, test } from "vitest";
import type { YouTubeServer } from "@/e2e/fakes/youtube/youtube-server";
import { connectTwo, startYouTube } from "@/e2e/fixtures/connect-youtube";
import { closeDatabase, openDatabase } from "@/server/adapters/db/database";
import { listPlaylists } from "./list-playlists";
import { readQuota } from "./quota-ledger";

let youtube: YouTubeServer;

beforeAll(async () => {
  await openDatabase();
  youtube = await startYouTube({
    channels: [
      { title: "Deep Sea Daily", email: "ann@example.com" },
      { title: "Night Sky", email: "ann@example.com" },
    ],
  });
});
afterAll(async () => {
  await closeDatabase();
  await youtube.close();
});

test("nobody uses up the quota that all workspaces share by opening a list again and again", async () => {
  const { sea } = await connectTwo(youtube.state.channels.map(({ id }) => id));
  let listed = 0;
  const refusal = await (async () => {
    for (; listed < 1000; listed += 1) await listPlaylists(sea);
  })().catch((error: unknown) => error);

  expect(refusal).toMatchObject({ code: "TOO_MANY_REQUESTS" });
  expect(listed).toBe(300);
  expect((await readQuota(youtube.client.id)).units).toBeLessThan(400);
}, 60_000);

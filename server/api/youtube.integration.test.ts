import { afterAll, beforeAll, expect, test } from "vitest";
import { createAccount } from "@/e2e/setup/uploads";
import { closeDatabase, openDatabase } from "@/server/adapters/db/database";
import { addChannel, addToQueue } from "@/server/publications/queue/queue.fixture";
import { getPublication } from "@/server/publications/repository";
import { createCaller } from "./root";

beforeAll(openDatabase);
afterAll(closeDatabase);

test("what waits for a channel says so at once, and begins at once when the channel is resumed", async () => {
  const account = await createAccount("ann");
  const { youtube } = createCaller({ account, caller: { address: "" } });
  const where = await addChannel(account.workspaceId);
  const { channelId } = where;
  await youtube.setPaused({ channelId, isPaused: true });
  const ids = await addToQueue(where);

  await youtube.setPaused({ channelId, isPaused: true });
  expect(await getPublication(ids)).toMatchObject({
    state: "queued",
    waitReason: "Uploads to this channel are paused; resume them in Settings, Channels.",
  });
  await youtube.setPaused({ channelId, isPaused: false });
  expect(await getPublication(ids)).toMatchObject({ state: "uploading", waitReason: null });
});

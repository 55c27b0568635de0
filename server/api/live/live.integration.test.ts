import { afterAll, beforeAll, expect, test } from "vitest";
import { createAccount } from "@/e2e/setup/uploads";
import { closeListeners } from "@/server/adapters/db/listen";
import { closeDatabase, openDatabase } from "@/server/adapters/db/database";
import type { Account } from "@/server/auth/schema";
import { notify } from "@/server/notifications/notify";
import { createCaller } from "../root";
import { liveEventSchema, type Topic } from "./schema";

let ann: Account;
let bob: Account;
let videoId: string;

beforeAll(async () => {
  await openDatabase();
  [ann, bob] = [await createAccount("ann"), await createAccount("bob")];
  ({ videoId } = await as(ann).videos.create({ script: "# Cranes\n\nThey wade.\n" }));
});
afterAll(async () => {
  await closeListeners();
  await closeDatabase();
});

const as = (account: Account | null) => createCaller({ account, caller: { address: "" } });

async function follow(account: Account | null, topics: Topic[]) {
  const stream = await as(account).live.watch({ topics });
  const events = stream[Symbol.asyncIterator]();

  return {
    next: async () => liveEventSchema.parse((await events.next()).value),
    close: () => events.return?.(undefined),
  };
}

test("several subscriptions come through one stream, each with its whole state first and then its changes", async () => {
  const page = await follow(ann, [
    { topic: "1", path: "inbox.watch", input: { videoId } },
    { topic: "2", path: "writings.watch", input: { videoId } },
  ]);

  const first = [await page.next(), await page.next()].toSorted((a, b) => a.topic.localeCompare(b.topic));
  expect(first).toMatchObject([
    { topic: "1", kind: "data", data: { id: "0", data: { unreadCount: 0 } } },
    { topic: "2", kind: "data", data: { id: "0", data: null } },
  ]);
  const { workspaceId, userId } = ann;
  await notify({
    ...{ workspaceId, userIds: [userId], kind: "comment", text: "Bob commented." },
    ...{ path: `/videos/${videoId}`, key: "comment 1" },
  });
  expect(await page.next()).toMatchObject({ topic: "1", data: { data: { unreadCount: 1 } } });
  await page.close();
});

test.each([
  ["another workspace's video", "writings.watch", "NOT_FOUND"],
  ["what is no subscription", "videos.get", "NOT_FOUND"],
  ["what is not there", "videos.follow", "NOT_FOUND"],
  ["the stream itself", "live.watch", "BAD_REQUEST"],
])("%s is refused, and the other subscriptions go on", async (_name, path, code) => {
  const page = await follow(bob, [
    { topic: "1", path, input: { videoId } },
    { topic: "2", path: "inbox.watch", input: { videoId: null } },
  ]);

  const events = [await page.next(), await page.next()].toSorted((a, b) => a.topic.localeCompare(b.topic));
  expect(events).toMatchObject([
    { topic: "1", kind: "error", error: { data: { code } } },
    { topic: "2", kind: "data" },
  ]);
  await page.close();
});

test("whoever is not signed in follows nothing", async () => {
  const page = await follow(null, [{ topic: "1", path: "inbox.watch", input: { videoId: null } }]);

  expect(await page.next()).toMatchObject({ kind: "error", error: { data: { code: "UNAUTHORIZED" } } });
  await page.close();
});

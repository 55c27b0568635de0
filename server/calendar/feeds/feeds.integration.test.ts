import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { createAccount } from "@/e2e/setup/uploads";
import type { Account } from "@/server/auth/schema";
import { closeDatabase, getDatabase, openDatabase } from "@/server/adapters/db/database";
import { addChannel, addToQueue } from "@/server/publications/queue/queue.fixture";
import { createFeed, listFeeds, revokeFeed } from "./feeds";
import { openFeed } from "./open-feed";

const publishAt = new Date(Date.now() + 24 * 60 * 60_000);
let count = 0;
let ann: Account;

beforeAll(async () => {
  await openDatabase();
});
beforeEach(async () => {
  count += 1;
  ann = await createAccount(`ann${count}`);
});
afterAll(closeDatabase);

async function make(channelId: string | null = null) {
  const { address, feedId } = await createFeed(ann.workspaceId, { channelId, userId: ann.userId });
  const secret = /\/api\/calendar\/(?<secret>[\w-]+)\.ics$/.exec(address)?.groups?.secret ?? "";

  return { feedId, secret, open: () => openFeed(secret, { address: "" }) };
}

it("shows a workspace's publications, or one channel's, and nothing of others", async () => {
  const [sea, sky] = [await addChannel(ann.workspaceId, "Sea"), await addChannel(ann.workspaceId, "Sky")];
  await addToQueue(sea, { publishAt }, "Octopuses");
  await addToQueue(sky, { publishAt }, "Stars");
  const bob = await createAccount(`bob${count}`);
  await addToQueue(await addChannel(bob.workspaceId), { publishAt }, "Foreign");

  const all = await (await make()).open();
  const ofSea = await (await make(sea.channelId)).open();
  expect(all).toContain("Octopuses (Sea)");
  expect(all).toContain("Stars (Sky)");
  expect(all).not.toContain("Foreign");
  expect(ofSea).not.toContain("Stars");
  const feeds = await listFeeds(ann.workspaceId);
  expect(feeds.map(({ channelName }) => channelName)).toEqual(["Sea", null]);
  for (const { lastUsedAt } of feeds) expect(lastUsedAt).not.toBeNull();
});

it("keeps the hash of its secret alone", async () => {
  const { secret, feedId } = await make();
  const row = await getDatabase().prisma.calendarFeed.findUniqueOrThrow({ where: { id: feedId } });

  expect(JSON.stringify(row)).not.toContain(secret);
});

it("ends when it is revoked, when whoever made it leaves, and with its workspace", async () => {
  const { prisma } = getDatabase();
  const { workspaceId, userId } = ann;
  const gone = { code: "NOT_FOUND" };
  const revoked = await make();
  const kept = await make();
  await revokeFeed(workspaceId, revoked.feedId);
  await expect(revoked.open()).rejects.toMatchObject(gone);
  await expect(revokeFeed(workspaceId, revoked.feedId)).rejects.toMatchObject(gone);
  await kept.open();

  await prisma.workspace.update({ where: { id: workspaceId }, data: { deletedAt: new Date() } });
  await expect(kept.open()).rejects.toMatchObject(gone);
  await prisma.workspace.update({ where: { id: workspaceId }, data: { deletedAt: null } });
  await prisma.membership.deleteMany({ where: { workspaceId, userId } });
  await expect(kept.open()).rejects.toMatchObject(gone);
});

it("is none of a secret that nobody was told, however often it is tried", async () => {
  await expect(openFeed("guess", { address: "192.0.2.7" })).rejects.toMatchObject({ code: "NOT_FOUND" });
});

it("answers no more than a calendar asks", async () => {
  const { open } = await make();
  const answers = await Promise.allSettled(Array.from({ length: 121 }, open));

  expect(answers.filter(({ status }) => status === "rejected")).toMatchObject([
    { reason: { code: "TOO_MANY_REQUESTS" } },
  ]);
});

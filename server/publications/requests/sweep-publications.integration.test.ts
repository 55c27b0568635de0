import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { publish } from "@/e2e/fixtures/publishing-run";
import { octopusPlan, openPublishingWorld } from "@/e2e/fixtures/publishing-world";
import { getDatabase } from "@/server/adapters/db/database";
import { setKind } from "@/server/channels/channels";
import type { PublicationIds } from "../repository";
import { getPublication } from "../repository";
import { sweepPublications } from "./sweep-publications";
import { unsafeListUnattended } from "./sweep-repository";

const minuteMs = 60_000;
let world: Awaited<ReturnType<typeof openPublishingWorld>>;
let where: { workspaceId: string; channelId: string };

beforeAll(async () => {
  world = await openPublishingWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  const workspaceId = await world.createWorkspace();
  where = { workspaceId, channelId: await world.connectChannel(workspaceId) };
});
afterEach(async () => {
  world.youtube.state.videos.clear();
  await getDatabase().prisma.channel.deleteMany();
});

/** A video that YouTube was to publish some minutes ago, and that stays private. */
async function addLate(minutes: number): Promise<PublicationIds> {
  const ids = await world.createPublication(where, { privacyStatus: "private" });
  await publish(ids);
  await turnBack(ids, minutes);

  return ids;
}

/** Moves the time of publication, and the row's last change, this many minutes into the past. */
async function turnBack({ publicationId }: PublicationIds, minutes: number, sinceLook = minutes) {
  const publishAt = new Date(Date.now() - minutes * minuteMs);
  const updatedAt = new Date(Date.now() - sinceLook * minuteMs);
  const seen = { ...octopusPlan.snippet, privacyStatus: "private", publishAt: publishAt.toISOString() };
  await getDatabase().prisma.publication.update({
    where: { id: publicationId },
    data: { publishAt, seen, updatedAt },
  });
  world.youtube.calls.length = 0;
}

const countLooks = () => world.youtube.calls.filter(({ name }) => name === "videos.list").length;

test("a scheduled video that stays private is looked at less and less often", async () => {
  const ids = await addLate(20);
  await sweepPublications();
  expect(countLooks()).toBe(1);

  await sweepPublications();
  expect(countLooks()).toBe(1);

  await turnBack(ids, 25, 5);
  await sweepPublications();
  expect(countLooks()).toBe(0);

  await turnBack(ids, 41, 21);
  await sweepPublications();
  expect(countLooks()).toBe(1);
});

test("one that cannot be looked at is not asked for again at once", async () => {
  await addLate(20);
  world.youtube.faults.add({ at: "videos.list", kind: "status", status: 503, times: 9 });
  await sweepPublications();
  await sweepPublications();
  world.youtube.faults.clear();

  expect(countLooks()).toBe(1);
});

test("an upload whose run was lost goes on, also on a channel that makes packages or is disconnected", async () => {
  const ids = await world.createPublication(where);
  await getDatabase().prisma.youTubeConnection.deleteMany();
  const listIds = async () =>
    (await unsafeListUnattended(new Date(Date.now() + minuteMs))).map(({ publicationId }) => publicationId);
  expect(await listIds()).toEqual([ids.publicationId]);

  await setKind(where, "export");
  expect(await listIds()).toEqual([ids.publicationId]);
  expect((await getPublication(ids)).state).toBe("uploading");
});

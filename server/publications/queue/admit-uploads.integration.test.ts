import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { closeDatabase, getDatabase, openDatabase } from "@/server/adapters/db/database";
import { getMsUntilPacificMidnight } from "@/server/adapters/youtube/pacific-day";
import { admitUploads } from "./admit-uploads";
import { findRoomForCaptions } from "./find-room-for-captions";
import { addChannel, addToQueue, addWorkspace, useQuota } from "./queue.fixture";

beforeAll(openDatabase);
afterAll(closeDatabase);

let workspaceId: string;
let channel: { workspaceId: string; channelId: string };

beforeEach(async () => {
  const { prisma, pool } = getDatabase();
  await prisma.publication.deleteMany();
  await prisma.quotaUse.deleteMany();
  await pool.query("truncate engine.event cascade");
  workspaceId = await addWorkspace();
  channel = await addChannel(workspaceId);
});

const update = (id: string, data: Parameters<typeof updateMany>[0]["data"]) =>
  updateMany({ where: { id }, data });
const updateMany = (
  change: Parameters<ReturnType<typeof getDatabase>["prisma"]["publication"]["updateMany"]>[0],
) => getDatabase().prisma.publication.updateMany(change);

async function read(publicationId: string) {
  const { state, waitReason, waitUntil } = await getDatabase().prisma.publication.findUniqueOrThrow({
    where: { id: publicationId },
  });

  return { state, waitReason, waitUntil };
}

const eventSchema = z.object({
  body: z.object({ name: z.string(), data: z.object({ publicationId: z.uuid(), workspaceId: z.uuid() }) }),
});

/** The publications whose upload the engine was asked for, in order. */
async function listRequested(): Promise<string[]> {
  const { rows } = await getDatabase().pool.query("select body from engine.event order by position");

  return z
    .array(eventSchema)
    .parse(rows)
    .filter(({ body }) => body.name === "publication/upload.requested")
    .map(({ body }) => body.data.publicationId);
}

test("what is admitted is uploading and requested of the engine, and the others know why they wait", async () => {
  const added = [];
  for (let count = 0; count < 5; count += 1) added.push(await addToQueue(channel));
  const ids = added.map(({ publicationId }) => publicationId);

  await admitUploads();
  await admitUploads();

  expect(await listRequested()).toEqual(ids.slice(0, 4));
  expect(await read(ids[0] ?? "")).toEqual({ state: "uploading", waitReason: null, waitUntil: null });
  expect(await read(ids[4] ?? "")).toEqual({
    ...{ state: "queued", waitReason: "Waits for its turn: other uploads are running.", waitUntil: null },
  });
});

test("however many ask at once, each upload begins once", async () => {
  const { publicationId } = await addToQueue(channel);

  await Promise.all(Array.from({ length: 10 }, () => admitUploads()));

  expect(await listRequested()).toEqual([publicationId]);
});

test("a channel that YouTube takes no more uploads of waits, and other channels do not", async () => {
  const setLimit = (waitUntil: Date) =>
    getDatabase().prisma.youTubeConnection.updateMany({
      where: { channelId: channel.channelId },
      data: { waitUntil },
    });
  await setLimit(new Date(Date.now() + 60_000));
  const next = await addToQueue(channel);
  const other = await addToQueue(await addChannel(workspaceId));

  await admitUploads();

  expect(await listRequested()).toEqual([other.publicationId]);
  expect(await read(next.publicationId)).toMatchObject({
    ...{ state: "queued", waitReason: "YouTube takes no more uploads for this channel for now." },
    waitUntil: expect.any(Date) as Date,
  });

  await setLimit(new Date(Date.now() - 1));
  await admitUploads();
  expect((await read(next.publicationId)).state).toBe("uploading");
});

test("when the quota is used up, or promised, the next waits for midnight Pacific, and begins then", async () => {
  const now = Date.now();
  const midnight = now + getMsUntilPacificMidnight(now);
  await useQuota(workspaceId, "videos.insert", 99, now);
  const promised = await addToQueue(channel, { state: "uploading", startedAt: new Date(now) });
  const { publicationId } = await addToQueue(channel, { publishAt: new Date(midnight - 1) });

  await admitUploads(now);
  expect(await read(publicationId)).toEqual({
    state: "queued",
    waitReason:
      "YouTube’s daily quota is used up, or promised to uploads before this one. It will miss its slot: choose a later one, or it is published as soon as it is uploaded.",
    waitUntil: new Date(midnight),
  });

  await update(promised.publicationId, { state: "failed" });
  await admitUploads(midnight);
  expect((await read(publicationId)).state).toBe("uploading");
});

test("what cannot be uploaded is not, and says what to do", async () => {
  const { prisma } = getDatabase();
  const paused = await addToQueue(channel, { pausedAt: new Date() });
  const deleted = await addToQueue(channel);
  await prisma.video.update({ where: { id: deleted.videoId }, data: { deletedAt: new Date() } });
  const unconnected = await addToQueue(await addChannel(workspaceId));
  const signedOut = await addToQueue(await addChannel(workspaceId));
  const [connections, gone] = await Promise.all([
    prisma.youTubeConnection.findMany({ where: { workspaceId }, orderBy: { connectedAt: "asc" } }),
    prisma.publication.findUniqueOrThrow({ where: { id: unconnected.publicationId } }),
  ]);
  await prisma.youTubeConnection.delete({ where: { channelId: gone.channelId } });
  const last = connections.at(-1)?.channelId ?? "";
  await prisma.youTubeConnection.update({
    where: { channelId: last },
    data: { failureReason: "Token has been revoked." },
  });

  await admitUploads();

  expect(await listRequested()).toEqual([]);
  expect((await read(paused.publicationId)).waitReason).toBe("Paused; resume it in the queue.");
  expect((await read(unconnected.publicationId)).waitReason).toContain("connect it in Settings, Channels.");
  expect((await read(signedOut.publicationId)).waitReason).toContain("reconnect it in Settings, Channels.");
  expect((await read(deleted.publicationId)).state).toBe("queued");
});

test("an export waits for no connection and takes no quota", async () => {
  const { prisma } = getDatabase();
  await useQuota(workspaceId, "videos.insert", 100, Date.now());
  await prisma.channel.update({ where: { id: channel.channelId }, data: { kind: "export" } });
  const { publicationId } = await addToQueue(channel);

  await admitUploads();

  expect(await listRequested()).toEqual([publicationId]);
});

test("captions wait where the uploads of today need the units", async () => {
  const now = Date.now();
  await useQuota(workspaceId, "units", 9500, now);
  expect(await findRoomForCaptions(channel, now)).toEqual({ hasRoom: true });

  await addToQueue(channel, { pausedAt: new Date() });
  expect(await findRoomForCaptions(channel, now)).toEqual({ hasRoom: true });
  await addToQueue(channel);
  expect(await findRoomForCaptions(channel, now)).toEqual({ hasRoom: true });
  await addToQueue(channel);
  expect(await findRoomForCaptions(channel, now)).toEqual({
    hasRoom: false,
    reason: "YouTube’s daily quota has no room for captions today; they follow when it has.",
    until: new Date(now + getMsUntilPacificMidnight(now)),
  });
});

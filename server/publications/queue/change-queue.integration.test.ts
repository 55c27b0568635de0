import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { closeListeners } from "@/server/adapters/db/listen";
import { closeDatabase, getDatabase, openDatabase } from "@/server/adapters/db/database";
import { toPacificDay } from "@/server/adapters/youtube/pacific-day";
import { admitUploads } from "./admit-uploads";
import { moveInQueue, pauseUpload, resumeUpload } from "./change-queue";
import { forecastQuota } from "./forecast-quota";
import { addChannel, addToQueue, addWorkspace, projectId, useQuota } from "./queue.fixture";
import { getQueue, type QueueView, watchQueue } from "./watch-queue";

beforeAll(openDatabase);
afterAll(async () => {
  await closeListeners();
  await closeDatabase();
});

let workspaceId: string;
let channel: { workspaceId: string; channelId: string };

beforeEach(async () => {
  const { prisma } = getDatabase();
  await prisma.publication.deleteMany();
  await prisma.quotaUse.deleteMany();
  workspaceId = await addWorkspace();
  channel = await addChannel(workspaceId, "Deep sea");
});

/** Nothing begins: the quota is used up. */
async function fillQueue(...titles: string[]) {
  await useQuota(workspaceId, "videos.insert", 100, Date.now());
  const added = [];
  for (const [index, title] of titles.entries()) {
    added.push(await addToQueue(channel, { queuedAt: new Date(Date.now() - 60_000 + index) }, title));
  }

  return added;
}

const listTitles = async () => (await getQueue(workspaceId)).waiting.map(({ title }) => title);

test("an upload is put before another, and last, and what is queued later follows", async () => {
  const [a, b, c] = await fillQueue("a", "b", "c");
  if (!a || !b || !c) throw new Error("Three were added.");
  await moveInQueue(c, a.publicationId);
  expect(await listTitles()).toEqual(["c", "a", "b"]);

  await moveInQueue(c, null);
  expect(await listTitles()).toEqual(["a", "b", "c"]);

  await addToQueue(channel, { queuedAt: new Date(0) }, "new");
  expect(await listTitles()).toEqual(["a", "b", "c", "new"]);
});

test("two who move at once both get what they asked for", async () => {
  const [a, b, c] = await fillQueue("a", "b", "c", "d");
  if (!a || !b || !c) throw new Error("Four were added.");

  await Promise.all([moveInQueue(c, a.publicationId), moveInQueue(b, null)]);

  expect(await listTitles()).toEqual(["c", "a", "d", "b"]);
});

test("what does not wait any more is not moved or paused, and another workspace’s is not there", async () => {
  const [waiting, begun] = await fillQueue("a", "b");
  if (!waiting || !begun) throw new Error("Two were added.");
  const foreign = await addToQueue(await addChannel(await addWorkspace()));
  await getDatabase().prisma.publication.update({
    where: { id: begun.publicationId },
    data: { state: "uploading" },
  });

  await expect(moveInQueue(begun, null)).rejects.toMatchObject({ code: "CONFLICT" });
  await expect(moveInQueue(waiting, begun.publicationId)).rejects.toMatchObject({ code: "CONFLICT" });
  await expect(pauseUpload(begun)).rejects.toMatchObject({ code: "CONFLICT" });
  const ids = { workspaceId, publicationId: foreign.publicationId };
  await expect(moveInQueue(ids, null)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(moveInQueue(waiting, foreign.publicationId)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(resumeUpload(ids)).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("a paused upload keeps its place and begins once it is resumed", async () => {
  const upload = await addToQueue(channel);
  await pauseUpload(upload);
  await admitUploads();
  expect((await getQueue(workspaceId)).waiting).toMatchObject([
    { isPaused: true, waitReason: "Paused; resume it in the queue." },
  ]);

  await resumeUpload(upload);
  expect((await getQueue(workspaceId)).running).toMatchObject([{ state: "uploading", waitReason: null }]);
});

test("whoever watches sees what changes", async () => {
  const upload = await addToQueue(channel);
  const views: QueueView[] = [];
  const ending = new AbortController();
  for await (const [index, view] of watchQueue(workspaceId, ending.signal)) {
    views.push(view);
    if (index === 0) await admitUploads();
    if (view.running.length === 1) ending.abort();
  }

  expect(views[0]?.waiting).toMatchObject([{ publicationId: upload.publicationId, channelName: "Deep sea" }]);
  expect(views.at(-1)).toMatchObject({ waiting: [], running: [{ publicationId: upload.publicationId }] });
});

test("the forecast says what is used, what is promised and what each day ahead is planned for", async () => {
  const now = Date.now();
  await useQuota(workspaceId, "videos.insert", 97, now);
  await useQuota(workspaceId, "units", 5000, now);
  await addToQueue(channel, { state: "uploading", startedAt: new Date(now) });
  const other = await addWorkspace();
  const others = await addChannel(other);
  for (let count = 0; count < 2; count += 1) {
    await addToQueue(channel);
    await addToQueue(others);
  }

  const [forecast] = await forecastQuota(workspaceId, now);

  expect(forecast).toMatchObject({
    ...{ projectId, channelNames: ["Deep sea"] },
    daily: { uploads: 100, units: 10_000 },
    used: { uploads: 98, units: 5060 },
  });
  expect(forecast?.days).toHaveLength(7);
  expect(forecast?.days.slice(0, 3)).toMatchObject([
    // The other workspace has been served least; then the one that was first.
    { day: toPacificDay(now), used: 98, own: 1, others: 1 },
    { used: 0, own: 1, others: 1 },
    { used: 0, own: 0, others: 0 },
  ]);
});

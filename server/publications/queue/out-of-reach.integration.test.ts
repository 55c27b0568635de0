import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { closeDatabase, getDatabase, openDatabase } from "@/server/adapters/db/database";
import { closeListeners } from "@/server/adapters/db/listen";
import { getPublication } from "../repository";
import { admitUploads } from "./admit-uploads";
import { unsafeLoadPlan } from "./load-plan";
import { addChannel, addToQueue, addWorkspace } from "./queue.fixture";

beforeAll(openDatabase);
afterEach(() => getDatabase().prisma.publication.deleteMany());
afterAll(async () => {
  await closeListeners();
  await closeDatabase();
});

const running = { state: "uploading", eventId: "event" } as const;

/** As many uploads as may run at once. */
async function addFive(where: { workspaceId: string; channelId: string }) {
  return Promise.all(Array.from({ length: 5 }, () => addToQueue(where, running)));
}

test("uploads of deleted videos keep no place from others", async () => {
  const uploads = await addFive(await addChannel(await addWorkspace()));
  const waiting = await addToQueue(await addChannel(await addWorkspace()));
  await getDatabase().prisma.video.updateMany({
    where: { id: { in: uploads.map(({ videoId }) => videoId) } },
    data: { deletedAt: new Date() },
  });

  await admitUploads();

  expect((await getPublication(waiting)).state).toBe("uploading");
});

test("uploads of a deleted workspace keep no place from others, and go no further", async () => {
  const where = await addChannel(await addWorkspace());
  const [upload] = await addFive(where);
  const waiting = await addToQueue(await addChannel(await addWorkspace()));
  await getDatabase().prisma.workspace.update({
    where: { id: where.workspaceId },
    data: { deletedAt: new Date() },
  });

  await admitUploads();

  expect((await getPublication(waiting)).state).toBe("uploading");
  await expect(getPublication(upload ?? waiting)).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("a video that was deleted on YouTube while it was processed is promised no more quota", async () => {
  const where = await addChannel(await addWorkspace());
  const { projects } = (await unsafeLoadPlan(Date.now())).input;
  expect(projects.size).toBe(0);
  await addToQueue(where, { state: "processing", sessionStartedAt: new Date(), deletedAt: new Date() });

  expect((await unsafeLoadPlan(Date.now())).input.projects.size).toBe(0);
});

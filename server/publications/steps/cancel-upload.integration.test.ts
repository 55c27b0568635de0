import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { openPublishingWorld } from "@/e2e/fixtures/publishing-world";
import { quickUpload } from "@/e2e/fixtures/publishing-run";
import { getDatabase } from "@/server/adapters/db/database";
import { getPublication, updatePublication } from "../repository";
import { unsafeListUnattended } from "../requests/sweep-repository";
import { cleanUpCancelled } from "./clean-up-cancelled";
import { uploadVideo } from "./upload-video";

let world: Awaited<ReturnType<typeof openPublishingWorld>>;
let where: { workspaceId: string; channelId: string };

beforeAll(async () => {
  world = await openPublishingWorld({
    channels: Array.from({ length: 10 }, (_, index) => ({ title: `Channel ${index}` })),
  });
});
afterAll(() => world.close());
let channels = 0;
beforeEach(async () => {
  const workspaceId = await world.createWorkspace();
  where = { workspaceId, channelId: await world.connectChannel(workspaceId, channels) };
  channels += 1;
});
afterEach(() => {
  world.youtube.faults.clear();
  world.youtube.state.videos.clear();
  world.youtube.calls.length = 0;
});

const countCalls = (name: string) => world.youtube.calls.filter((call) => call.name === name).length;
const cancel = (ids: { workspaceId: string; publicationId: string }) =>
  updatePublication(ids, ["uploading"], { state: "cancelled" });

test("a publication that is called off and cleaned up while its last byte goes leaves nothing on YouTube", async () => {
  const ids = await world.createPublication(where, { bytes: 3 * 256 * 1024 });
  world.youtube.faults.add({ at: "upload.bytes", kind: "slow", ms: 300, skip: 2 });
  const uploading = uploadVideo(ids, quickUpload);
  await expect.poll(() => countCalls("upload.bytes")).toBe(3);
  await cancel(ids);
  const cleaning = cleanUpCancelled(ids);

  expect(await uploading).toBe("stopped");
  await cleaning;

  expect(countCalls("videos.delete")).toBe(1);
  expect(world.youtube.state.videos.size).toBe(0);
  expect((await getPublication(ids)).deletedAt).not.toBeNull();
});

test("a worker that lost its lock takes back what it uploaded after all was cleaned up", async () => {
  const ids = await world.createPublication(where, { bytes: 3 * 256 * 1024 });
  world.youtube.faults.add({ at: "upload.bytes", kind: "slow", ms: 300, skip: 2 });
  const uploading = uploadVideo(ids, quickUpload);
  await expect.poll(() => countCalls("upload.bytes")).toBe(3);
  await updatePublication(ids, ["uploading"], { state: "cancelled", deletedAt: new Date() });

  expect(await uploading).toBe("stopped");
  expect(world.youtube.state.videos.size).toBe(0);
});

test("what cannot be taken back just now is taken back later", async () => {
  const ids = await world.createPublication(where, { bytes: 3 * 256 * 1024 });
  world.youtube.faults.add({ at: "upload.bytes", kind: "slow", ms: 300, skip: 2 });
  world.youtube.faults.add({ at: "videos.delete", kind: "status", status: 503 });
  const uploading = uploadVideo(ids, quickUpload);
  await expect.poll(() => countCalls("upload.bytes")).toBe(3);
  await updatePublication(ids, ["uploading"], { state: "cancelled", deletedAt: new Date() });
  await expect(uploading).rejects.toMatchObject({ code: "YOUTUBE_UNAVAILABLE" });

  const swept = await unsafeListUnattended(new Date(Date.now() + 60_000));
  expect(swept).toMatchObject([{ publicationId: ids.publicationId }]);
  await cleanUpCancelled(ids);
  expect(world.youtube.state.videos.size).toBe(0);
});

test("an upload whose last answer nobody read is found by its session, though YouTube does not list it yet", async () => {
  const ids = await world.createPublication(where, { bytes: 3 * 256 * 1024 });
  world.youtube.faults.add({ at: "upload.bytes", kind: "loseAnswer", skip: 2 });
  expect(await uploadVideo(ids, { ...quickUpload, stepMs: 500 })).toBe("unfinished");
  expect(world.youtube.state.videos.size).toBe(1);
  await cancel(ids);

  await cleanUpCancelled(ids);

  expect(countCalls("playlistItems.list")).toBe(0);
  expect(world.youtube.state.videos.size).toBe(0);
});

test("what a publication that was called off left on YouTube is deleted also when its video was deleted here", async () => {
  const ids = await world.createPublication(where);
  await uploadVideo(ids, quickUpload);
  const { prisma } = getDatabase();
  await prisma.publication.update({ where: { id: ids.publicationId }, data: { state: "cancelled" } });
  await prisma.video.update({ where: { id: ids.videoId }, data: { deletedAt: new Date() } });

  await cleanUpCancelled(ids);

  expect(world.youtube.state.videos.size).toBe(0);
});

test("two workers whose session YouTube forgot begin one in its place", async () => {
  const ids = await world.createPublication(where, { bytes: 3 * 256 * 1024 });
  world.youtube.faults.add({ at: "upload.bytes", kind: "expireSession", skip: 1 });
  // While this one looks for the video, another worker begins anew.
  const slow = uploadVideo(ids, { ...quickUpload, lookAgainMs: 1500 });
  await expect.poll(() => countCalls("playlistItems.list")).toBe(1);
  await updatePublication(ids, ["uploading"], { encryptedSessionUri: "another worker’s" });

  await expect(slow).rejects.toMatchObject({ code: "INTERRUPTED" });
  expect((await getPublication(ids)).encryptedSessionUri).toBe("another worker’s");
  expect(countCalls("videos.insert")).toBe(1);
});

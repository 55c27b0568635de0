import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { openPublishingWorld } from "@/e2e/fixtures/publishing-world";
import { quickUpload } from "@/e2e/fixtures/publishing-run";
import { getDatabase } from "@/server/adapters/db/database";
import { getPublication, type Publication, updatePublication } from "../repository";
import { unsafeListUnattended } from "../requests/sweep-repository";
import { cleanUpCancelled, takeBack } from "./clean-up-cancelled";
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
  // Tried again, as the engine does, until YouTube knows the fate of the last bytes.
  const cleanUp = async () => {
    await cleanUpCancelled(ids).catch(() => undefined);

    return (await getPublication(ids)).deletedAt;
  };
  await expect.poll(cleanUp, { timeout: 120_000 }).not.toBeNull();

  expect(await uploading).toBe("stopped");
  expect(world.youtube.state.videos.size).toBe(0);
});

/** As if a worker had lost its lock, and the cleanup had ended before its last byte arrived. */
async function uploadTooLate(): Promise<{ publication: Publication; youtubeVideoId: string }> {
  const ids = await world.createPublication(where);
  await uploadVideo(ids, quickUpload);
  const { youtubeVideoId } = await getPublication(ids);
  await getDatabase().prisma.publication.update({
    where: { id: ids.publicationId },
    data: { state: "cancelled", youtubeVideoId: null, deletedAt: new Date() },
  });

  return { publication: await getPublication(ids), youtubeVideoId: youtubeVideoId ?? "" };
}

test("a worker that lost its lock takes back what it uploaded after all was cleaned up", async () => {
  const { publication, youtubeVideoId } = await uploadTooLate();
  await takeBack(publication, youtubeVideoId);

  expect(world.youtube.state.videos.size).toBe(0);
  expect((await getPublication(publication)).deletedAt).not.toBeNull();
});

test("what cannot be taken back just now is taken back later", async () => {
  const { publication, youtubeVideoId } = await uploadTooLate();
  world.youtube.faults.add({ at: "videos.delete", kind: "status", status: 503 });
  await expect(takeBack(publication, youtubeVideoId)).rejects.toMatchObject({ code: "YOUTUBE_UNAVAILABLE" });

  const swept = await unsafeListUnattended(new Date(Date.now() + 60_000));
  expect(swept.map(({ publicationId }) => publicationId)).toContain(publication.publicationId);
  await cleanUpCancelled(publication);
  expect(world.youtube.state.videos.size).toBe(0);
});

test("an upload whose last answer nobody read is found by its session, though YouTube does not list it yet", async () => {
  const ids = await world.createPublication(where, { bytes: 3 * 256 * 1024 });
  world.youtube.faults.add(
    { at: "upload.bytes", kind: "loseAnswer", skip: 2 },
    { at: "upload.probe", kind: "status", status: 503, skip: 1, times: 9 },
  );
  expect(await uploadVideo(ids, { ...quickUpload, stepMs: 3000 })).toBe("unfinished");
  world.youtube.faults.clear();
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

test("a video that YouTube does not let us delete is tried once a day, not at each sweep", async () => {
  const ids = await world.createPublication(where);
  await uploadVideo(ids, quickUpload);
  await getDatabase().prisma.publication.update({
    where: { id: ids.publicationId },
    data: { state: "cancelled" },
  });
  world.youtube.faults.add({ at: "videos.delete", kind: "status", status: 403, reason: "forbidden" });
  const listSwept = async (now = Date.now()) =>
    (await unsafeListUnattended(new Date(now + 60_000))).map(({ publicationId }) => publicationId);
  expect(await listSwept()).toContain(ids.publicationId);

  await expect(cleanUpCancelled(ids)).rejects.toMatchObject({ code: "YOUTUBE_REJECTED" });
  expect(await listSwept()).not.toContain(ids.publicationId);
  const { waitUntil } = await getPublication(ids);
  expect(waitUntil?.getTime()).toBeGreaterThan(Date.now() + 23 * 60 * 60_000);
});

test("two workers whose session YouTube forgot begin one in its place", async () => {
  const ids = await world.createPublication(where, { bytes: 3 * 256 * 1024 });
  world.youtube.faults.add({ at: "upload.bytes", kind: "expireSession", skip: 1 });
  // While this one looks for the video, another worker begins anew.
  const interrupted = expect(uploadVideo(ids, { ...quickUpload, lookAgainMs: 1500 })).rejects.toMatchObject({
    code: "INTERRUPTED",
  });
  await expect.poll(() => countCalls("playlistItems.list")).toBe(1);
  await updatePublication(ids, ["uploading"], { encryptedSessionUri: "another worker’s" });

  await interrupted;
  expect((await getPublication(ids)).encryptedSessionUri).toBe("another worker’s");
  expect(countCalls("videos.insert")).toBe(1);
});

import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { openPublishingWorld } from "@/e2e/fixtures/publishing-world";
import { publish, quickUpload } from "@/e2e/fixtures/publishing-run";
import { getDatabase } from "@/server/adapters/db/database";
import { toMarker } from "../marker";
import { getPublication, updatePublication } from "../repository";
import { cleanUpCancelled } from "./clean-up-cancelled";
import { uploadVideo } from "./upload-video";

const now = { ms: Date.now() };
let world: Awaited<ReturnType<typeof openPublishingWorld>>;
let where: { workspaceId: string; channelId: string };

beforeAll(async () => {
  world = await openPublishingWorld({
    ...{ quota: { "videos.insert": 1000, default: 1_000_000 }, now: () => now.ms },
    channels: Array.from({ length: 40 }, (_, index) => ({ title: `Channel ${index}` })),
  });
});
afterAll(() => world.close());
let channels = 0;
beforeEach(async () => {
  const workspaceId = await world.createWorkspace();
  where = { workspaceId, channelId: await world.connectChannel(workspaceId, channels) };
  channels += 1;
});
afterEach(async () => {
  await getDatabase().prisma.quotaUse.deleteMany();
  now.ms = Date.now();
  world.youtube.faults.clear();
  world.youtube.state.videos.clear();
  world.youtube.state.captions.clear();
  world.youtube.state.processing.outcome = { uploadStatus: "processed" };
  world.youtube.calls.length = 0;
});

const getVideos = () => [...world.youtube.state.videos.values()];
const countCalls = (name: string) => world.youtube.calls.filter((call) => call.name === name).length;

test("a video becomes public at once when all of it is there, not before", async () => {
  const ids = await world.createPublication(where);
  await uploadVideo(ids, quickUpload);
  expect(getVideos()).toMatchObject([{ status: { privacyStatus: "private" }, file: { sha256: ids.sha256 } }]);

  const { publication } = await publish(ids);

  expect(publication).toMatchObject({
    ...{ state: "succeeded", youtubeVideoId: getVideos()[0]?.id, uploadStatus: "processed" },
    steps: { thumbnail: { state: "done" }, captions: { state: "done" }, playlist: { state: "skipped" } },
    seen: { privacyStatus: "public", title: "Why octopuses have three hearts", tags: ["octopus"] },
  });
  expect(publication.sentBytes).toBe(publication.totalBytes);
  expect(getVideos()).toMatchObject([{ status: { privacyStatus: "public" } }]);
  expect([...world.youtube.state.captions.values()]).toMatchObject([{ language: "en" }]);
  expect(getVideos()[0]?.thumbnail?.bytes).toBeGreaterThan(1000);
});

test("a scheduled video is private, with its time, and YouTube publishes it", async () => {
  const publishAt = new Date(Date.now() + 60 * 60_000);
  const ids = await world.createPublication(where, { publishAt, privacyStatus: "private" });
  const { publication } = await publish(ids);

  expect(publication).toMatchObject({ state: "succeeded", seen: { privacyStatus: "private", publishAt } });
  expect(getVideos()[0]?.status).toMatchObject({
    privacyStatus: "private",
    publishAt: publishAt.toISOString(),
  });
});

test("a video whose time passed while it waited becomes public when all of it is there", async () => {
  const publishAt = new Date(Date.now() - 60_000);
  const ids = await world.createPublication(where, { publishAt, privacyStatus: "private" });
  await uploadVideo(ids, quickUpload);
  expect(getVideos()[0]?.status).toMatchObject({ privacyStatus: "private" });

  await publish(ids);
  expect(getVideos()[0]?.status).toMatchObject({ privacyStatus: "public" });
});

test("doing all of it again changes nothing on YouTube", async () => {
  const ids = await world.createPublication(where);
  await publish(ids);
  const calls = world.youtube.calls.length;

  const { publication } = await publish(ids);

  expect(publication.state).toBe("succeeded");
  expect(world.youtube.calls.length).toBe(calls);
});

test("a worker that died with its last answer unread finds the video by its session", async () => {
  const ids = await world.createPublication(where);
  world.youtube.faults.add({ at: "upload.bytes", kind: "loseAnswer", skip: 2 });
  await uploadVideo(ids, quickUpload);

  expect(getVideos()).toHaveLength(1);
  expect(countCalls("videos.insert")).toBe(1);
});

test("a session that YouTube forgot after the last byte brings no second video: the first is found by its marker", async () => {
  const ids = await world.createPublication(where);
  // The last chunk arrives, its answer is lost, and then the session is gone.
  world.youtube.faults.add(
    { at: "upload.bytes", kind: "loseAnswer", skip: 2 },
    { at: "upload.probe", kind: "status", status: 404, skip: 1 },
  );
  const { publication } = await publish(ids);

  expect(getVideos()).toHaveLength(1);
  expect(publication.youtubeVideoId).toBe(getVideos()[0]?.id);
  expect(countCalls("playlistItems.list")).toBe(1);
  expect(getVideos()[0]?.snippet.tags).toContain(toMarker(ids.publicationId));
});

test("a session that YouTube forgot in the middle is begun anew, after a second look", async () => {
  const ids = await world.createPublication(where);
  world.youtube.faults.add({ at: "upload.bytes", kind: "expireSession", skip: 1 });
  const { publication } = await publish(ids);

  expect(getVideos()).toMatchObject([{ file: { sha256: ids.sha256 } }]);
  expect(countCalls("videos.insert")).toBe(2);
  expect(countCalls("playlistItems.list")).toBe(2);
  expect(publication.state).toBe("succeeded");
});

test("two workers that upload the same at once make one video", async () => {
  const ids = await world.createPublication(where);
  const both = await Promise.all([uploadVideo(ids, quickUpload), uploadVideo(ids, quickUpload)]);

  expect(both).toEqual(["uploaded", "uploaded"]);
  expect(getVideos()).toHaveLength(1);
});

test("a signed-out channel sends the publication back to the queue with the reason, and nothing is lost", async () => {
  const ids = await world.createPublication(where);
  world.youtube.faults.add({ at: "upload.bytes", kind: "status", status: 401, skip: 1, times: 5 });
  world.youtube.faults.add({ at: "upload.probe", kind: "status", status: 401, times: 5 });
  world.youtube.faults.add({ at: "oauth.token", kind: "status", status: 400, reason: "invalid_grant" });

  expect(await uploadVideo(ids, quickUpload)).toBe("stopped");
  const waiting = await getPublication(ids);
  expect(waiting).toMatchObject({
    state: "queued",
    waitReason: expect.stringMatching(/reconnect/) as string,
  });
  const connection = await getDatabase().prisma.youTubeConnection.findUniqueOrThrow({
    where: { channelId: where.channelId },
  });
  expect(connection.failureReason).toMatch(/reconnect/);

  world.youtube.faults.clear();
  await updatePublication(ids, ["queued"], { state: "uploading" });
  await publish(ids);
  expect(getVideos()).toMatchObject([{ file: { sha256: ids.sha256 } }]);
  expect(countCalls("videos.insert")).toBe(1);
});

test("a channel at its own daily limit waits a day, in the queue", async () => {
  const ids = await world.createPublication(where);
  world.youtube.faults.add({
    at: "videos.insert",
    kind: "status",
    status: 400,
    reason: "uploadLimitExceeded",
  });

  expect(await uploadVideo(ids, quickUpload)).toBe("stopped");
  const { state, waitUntil } = await getPublication(ids);
  expect(state).toBe("queued");
  expect(waitUntil?.getTime()).toBeGreaterThan(Date.now() + 23 * 60 * 60_000);
});

test("a publication that is called off while its last byte goes leaves nothing on YouTube", async () => {
  const ids = await world.createPublication(where, { bytes: 3 * 256 * 1024 });
  world.youtube.faults.add({ at: "upload.bytes", kind: "slow", ms: 800, skip: 2 });
  const uploading = uploadVideo(ids, quickUpload);
  await expect.poll(() => countCalls("upload.bytes")).toBe(3);
  await updatePublication(ids, ["uploading"], { state: "cancelled" });

  expect(await uploading).toBe("stopped");
  await cleanUpCancelled(ids);
  expect(getVideos()).toEqual([]);
  expect((await getPublication(ids)).deletedAt).not.toBeNull();
});

test("an upload that takes longer than a step goes on where it was in the next", async () => {
  const ids = await world.createPublication(where, { bytes: 1_500_000 });
  world.youtube.faults.add({ at: "upload.bytes", kind: "slow", ms: 30_000, skip: 2 });

  expect(await uploadVideo(ids, { ...quickUpload, stepMs: 3000 })).toBe("unfinished");
  world.youtube.calls.length = 0;
  expect(await uploadVideo(ids, quickUpload)).toBe("uploaded");
  expect(getVideos()).toMatchObject([{ file: { sha256: ids.sha256 } }]);
  const [firstChunk] = world.youtube.calls.filter(({ name }) => name === "upload.bytes");
  expect(firstChunk?.contentRange).not.toMatch(/^bytes 0-/);
});

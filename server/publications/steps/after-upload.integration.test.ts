import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { octopusPlan, openPublishingWorld } from "@/e2e/fixtures/publishing-world";
import { publish, quickUpload } from "@/e2e/fixtures/publishing-run";
import { getDatabase } from "@/server/adapters/db/database";
import { toPacificDay } from "@/server/adapters/youtube/pacific-day";
import { toProjectId } from "@/server/channels/youtube/quota-ledger";
import { lookAtProcessing } from "./look-at-processing";
import { performStep } from "./perform-step";
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

test("a thumbnail that YouTube refuses never sends the video again, and its reason is told", async () => {
  const ids = await world.createPublication(where);
  world.youtube.faults.add({ at: "thumbnails.set", kind: "status", status: 403, reason: "forbidden" });
  const { publication } = await publish(ids);

  expect(publication).toMatchObject({
    state: "succeeded",
    steps: { thumbnail: { state: "failed", reason: expect.stringMatching(/verified account/) as string } },
  });
  expect(getVideos()).toMatchObject([{ status: { privacyStatus: "public" } }]);
  expect(countCalls("videos.insert")).toBe(1);
});

test("captions that the quota has no room for wait, and come when there is some", async () => {
  const ids = await world.createPublication(where);
  await getDatabase().prisma.quotaUse.create({
    data: {
      ...{ workspaceId: where.workspaceId, projectId: toProjectId(world.youtube.client.id), bucket: "units" },
      ...{ pacificDay: toPacificDay(Date.now()), units: 9700, method: "videos.list" },
    },
  });
  const first = await publish(ids);
  expect(first.publication).toMatchObject({ state: "succeeded", steps: { captions: { state: "waiting" } } });
  expect(first.publication.waitUntil?.getTime()).toBeGreaterThan(Date.now());
  await getDatabase().prisma.quotaUse.deleteMany();

  const { publication } = await publish(ids);

  expect(publication.steps.captions.state).toBe("done");
  expect([...world.youtube.state.captions.values()]).toHaveLength(1);
});

test("what Google says of its quota holds, whatever was counted: nothing more is asked on that day", async () => {
  const ids = await world.createPublication(where);
  world.youtube.faults.add({ at: "thumbnails.set", kind: "status", status: 403, reason: "quotaExceeded" });
  const { publication } = await publish(ids);

  expect(publication).toMatchObject({ state: "processing", steps: { thumbnail: { state: "waiting" } } });
  expect(countCalls("captions.insert")).toBe(0);
});

test("captions that an earlier attempt added are replaced, not doubled", async () => {
  const ids = await world.createPublication(where);
  world.youtube.faults.add({ at: "captions.insert", kind: "loseAnswer" });
  await uploadVideo(ids, quickUpload);
  await expect(performStep(ids, "captions")).rejects.toMatchObject({ code: "YOUTUBE_UNAVAILABLE" });

  const { publication } = await publish(ids);

  expect(publication.steps.captions.state).toBe("done");
  expect([...world.youtube.state.captions.values()]).toHaveLength(1);
});

test("captions that are there, and that YouTube does not list, fail with the reason, and are not sent again and again", async () => {
  const ids = await world.createPublication(where);
  world.youtube.faults.add({ at: "captions.insert", kind: "status", status: 409, reason: "captionExists" });
  const { publication } = await publish(ids);

  expect(publication.steps.captions).toMatchObject({
    ...{ state: "failed", reason: expect.stringMatching(/YouTube Studio/) as string },
  });
  expect(countCalls("captions.insert")).toBe(1);
});

test("a playlist holds the video once, whatever answers were lost", async () => {
  const playlist = world.youtube.state.playlists.find(({ title }) =>
    title.endsWith(`Channel ${channels - 1}`),
  );
  if (!playlist) throw new Error("The channel has no playlist.");
  const options = {
    ...octopusPlan.options,
    playlistId: playlist.id,
  };
  const ids = await world.createPublication(where, { options });
  world.youtube.faults.add({ at: "playlistItems.insert", kind: "loseAnswer" });
  await uploadVideo(ids, quickUpload);
  await expect(performStep(ids, "playlist")).rejects.toMatchObject({ code: "YOUTUBE_UNAVAILABLE" });

  await publish(ids);

  expect(playlist.items).toHaveLength(1);
});

test("a video that YouTube cannot process fails with YouTube's reason", async () => {
  world.youtube.state.processing.outcome = { uploadStatus: "rejected", rejectionReason: "length" };
  const ids = await world.createPublication(where);
  await uploadVideo(ids, quickUpload);

  await expect(lookAtProcessing(ids, 1)).rejects.toMatchObject({
    code: "YOUTUBE_REJECTED",
    userMessage: expect.stringMatching(/longer than this channel may upload/) as string,
  });
});

test("a video that somebody deletes in YouTube Studio while it is processed fails with one sentence", async () => {
  const ids = await world.createPublication(where);
  await uploadVideo(ids, quickUpload);
  world.youtube.state.videos.clear();

  await expect(lookAtProcessing(ids, 1)).rejects.toMatchObject({
    code: "NOT_FOUND",
    userMessage: expect.stringMatching(/was deleted on YouTube/) as string,
  });
});

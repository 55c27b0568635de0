import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { publish } from "@/e2e/fixtures/publishing-run";
import { octopusPlan, openPublishingWorld } from "@/e2e/fixtures/publishing-world";
import { getDatabase } from "@/server/adapters/db/database";
import { getPublication, insertPublication, type PublicationIds, updatePublication } from "../repository";
import { recordFailure } from "../steps/record-failure";
import { cancelPublication } from "./cancel-publication";
import { lookAtPublished } from "./look-at-published";
import { requestPublication, retryPublication } from "./request-publication";
import { sweepPublications } from "./sweep-publications";
import { acceptSeen, deletePublished, updatePublished } from "./update-published";

let world: Awaited<ReturnType<typeof openPublishingWorld>>;
let where: { workspaceId: string; channelId: string };
const now = { ms: Date.now() };

beforeAll(async () => {
  world = await openPublishingWorld({ now: () => now.ms });
  const workspaceId = await world.createWorkspace();
  where = { workspaceId, channelId: await world.connectChannel(workspaceId) };
});
afterAll(() => world.close());
beforeEach(() => {
  now.ms = Date.now();
  world.youtube.state.videos.clear();
  world.youtube.faults.clear();
});

const getVideo = () => [...world.youtube.state.videos.values()][0];
const findConnection = () =>
  getDatabase().prisma.youTubeConnection.findUniqueOrThrow({ where: { channelId: where.channelId } });

async function publishOne(
  change: Parameters<typeof world.createPublication>[1] = {},
): Promise<PublicationIds> {
  const ids = await world.createPublication(where, change);
  await publish(ids);

  return ids;
}

test("a video has one publication on a channel, until that is called off", async () => {
  const { videoId, ...ids } = await world.createPublication(where, { state: "queued" });
  const again = () => insertPublication({ ...where, videoId, userId: null }, octopusPlan);
  await expect(again()).rejects.toMatchObject({ code: "CONFLICT" });

  await cancelPublication(ids);

  await expect(again()).resolves.toMatchObject({ state: "draft" });
});

test("what is asked for twice is queued once", async () => {
  const ids = await world.createPublication(where, { state: "draft" });
  await requestPublication(ids);

  await expect(requestPublication(ids)).rejects.toMatchObject({ code: "CONFLICT" });
});

test("a title that is changed here is changed there, and only once", async () => {
  const ids = await publishOne();
  const snippet = { ...octopusPlan.snippet, title: "Three hearts, and why" };
  await updatePublished(ids, { ...octopusPlan, snippet });

  expect(getVideo()?.snippet).toMatchObject({ title: "Three hearts, and why", categoryId: "28" });
  expect(await lookAtPublished(ids)).toEqual({ isGone: false, changes: [] });
});

test("a title that somebody changes in YouTube Studio is told, and not overwritten silently", async () => {
  const ids = await publishOne();
  const video = getVideo();
  if (video) video.snippet = { ...video.snippet, title: "Changed there" };

  expect(await lookAtPublished(ids)).toEqual({
    isGone: false,
    changes: [{ field: "title", ours: octopusPlan.snippet.title, theirs: "Changed there" }],
  });
  await expect(updatePublished(ids, octopusPlan)).rejects.toMatchObject({ code: "CONFLICT" });
  expect(getVideo()?.snippet.title).toBe("Changed there");

  await acceptSeen(ids);
  expect((await getPublication(ids)).snippet.title).toBe("Changed there");
  await updatePublished(ids, octopusPlan);
  expect(getVideo()?.snippet.title).toBe(octopusPlan.snippet.title);
});

test("what was changed there can be put back", async () => {
  const ids = await publishOne();
  const video = getVideo();
  if (video) video.snippet = { ...video.snippet, description: "" };
  await updatePublished(ids, octopusPlan, { overwrite: true });

  expect(getVideo()?.snippet.description).toBe(octopusPlan.snippet.description);
});

test("a video that is gone there is told as such, here too", async () => {
  const ids = await publishOne();
  world.youtube.state.videos.clear();

  expect(await lookAtPublished(ids)).toEqual({ isGone: true, changes: [] });
  expect((await getPublication(ids)).deletedAt).not.toBeNull();
});

test("a video is deleted there, once", async () => {
  const ids = await publishOne();
  await deletePublished(ids);
  await deletePublished(ids);

  expect(getVideo()).toBeUndefined();
});

test("that YouTube published a scheduled video is no change that somebody made", async () => {
  const ids = await publishOne({ publishAt: new Date(Date.now() + 60_000), privacyStatus: "private" });
  const past = new Date(Date.now() - 20 * 60_000);
  const seen = { ...octopusPlan.snippet, privacyStatus: "private", publishAt: past.toISOString() };
  await updatePublication(ids, ["succeeded"], { publishAt: past, seen, updatedAt: past });
  const video = getVideo();
  if (video) video.status = { ...video.status, publishAt: past.toISOString() };

  await sweepPublications();

  expect((await getPublication(ids)).seen).toMatchObject({ privacyStatus: "public", publishAt: null });
  expect((await findConnection()).lockedPrivateAt).toBeNull();
});

test("a scheduled video that stays private shows that Google has not audited the project", async () => {
  const ids = await publishOne({ publishAt: new Date(Date.now() + 60_000), privacyStatus: "private" });
  const past = new Date(Date.now() - 20 * 60_000);
  const seen = { ...octopusPlan.snippet, privacyStatus: "private", publishAt: past.toISOString() };
  await updatePublication(ids, ["succeeded"], { publishAt: past, seen, updatedAt: past });
  const video = getVideo();
  if (video) video.status = { ...video.status, publishAt: undefined };

  await sweepPublications();

  expect((await findConnection()).lockedPrivateAt).not.toBeNull();
});

test("a video that was public takes no time of publication any more", async () => {
  const ids = await publishOne();

  await expect(
    updatePublished(ids, { ...octopusPlan, publishAt: new Date(Date.now() + 60_000) }),
  ).rejects.toMatchObject({ code: "INVALID_INPUT" });
});

test("a retry after YouTube rejected a video deletes it there and begins anew", async () => {
  const ids = await publishOne();
  const first = getVideo()?.id;
  await getDatabase().prisma.publication.updateMany({
    where: { id: ids.publicationId },
    data: { state: "processing", uploadStatus: "rejected" },
  });
  await recordFailure(ids, { code: "YOUTUBE_REJECTED", reason: "Too long." });
  await retryPublication(ids);
  const { state, youtubeVideoId } = await getPublication(ids);

  expect(getVideo()).toBeUndefined();
  expect(["queued", "uploading"]).toContain(state);
  expect(youtubeVideoId).toBeNull();
  await updatePublication(ids, ["queued"], { state: "uploading" });
  await publish(ids);
  expect(getVideo()?.id).not.toBe(first);
});

test("a retry after a failure once the video is there does not upload it again", async () => {
  const ids = await publishOne();
  await getDatabase().prisma.publication.updateMany({
    where: { id: ids.publicationId },
    data: { state: "failed", failureCode: "INTERNAL", failureReason: "Something broke." },
  });
  await retryPublication(ids);

  expect(await getPublication(ids)).toMatchObject({ state: "processing", failureReason: null });
  expect(world.youtube.state.videos.size).toBe(1);
});

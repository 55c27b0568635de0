import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase, type Database, openDatabase } from "@/server/adapters/db/database";
import { renderStateSchema } from "@/server/renders/schema";
import { videoStageSchema } from "./derive-stage";
import { listVideos } from "./list-videos";
import { createVideos } from "./many-videos.fixture";
import { listVideosSchema } from "./schema";

let database: Database;

beforeAll(async () => {
  database = await openDatabase();
});

afterAll(closeDatabase);

test("each stage lists the videos whose newest render in their own format says so", async () => {
  const workspaceId = await createVideos("stages", 40);
  const { videos } = await listVideos(workspaceId, listVideosSchema.parse({}));
  const states = renderStateSchema.options;
  // Of six videos one has no render; the others' newest in their format is asked for at this or an earlier revision.
  const renders = videos.flatMap(({ videoId }, index) =>
    index % 6 === 0
      ? []
      : [
          {
            videoId,
            state: states[index % states.length],
            revision: index % 2,
            format: "landscape",
            minute: 1,
          },
          {
            videoId,
            state: states[(index + 1) % states.length],
            revision: 0,
            format: "landscape",
            minute: 0,
          },
          { videoId, state: "failed" as const, revision: 0, format: "short", minute: 2 },
        ],
  );
  await database.prisma.render.createMany({
    data: renders.map(({ minute, ...render }) => ({
      ...render,
      workspaceId,
      createdAt: new Date(Date.UTC(2026, 10, 28, 12, minute)),
    })),
  });
  await addPublications(
    workspaceId,
    videos.slice(0, 14).map(({ videoId }) => videoId),
  );
  const all = await listVideos(workspaceId, listVideosSchema.parse({}));

  for (const stage of videoStageSchema.options) {
    const listed = await listVideos(workspaceId, listVideosSchema.parse({ stage }));
    const expected = all.videos.filter((video) => video.stage === stage);
    expect(expected.length, stage).toBeGreaterThan(0);
    expect(listed.videos, stage).toEqual(expected);
  }
});

test("a failed render in another format leaves the video as it was", async () => {
  const workspaceId = await createVideos("variant", 1);
  const list = async () => (await listVideos(workspaceId, listVideosSchema.parse({}))).videos;
  const [video] = await list();
  const render = { workspaceId, videoId: video?.videoId ?? "" };
  await database.prisma.render.create({ data: { ...render, state: "succeeded", format: "landscape" } });
  const before = await list();
  expect(before[0]?.stage).toBe("final_review");

  await database.prisma.render.create({ data: { ...render, state: "failed", format: "short" } });

  expect(await list()).toEqual(before);
});

test("a video's newest publication says its stage, however it was rendered", async () => {
  const workspaceId = await createVideos("published", 1);
  const list = async () => (await listVideos(workspaceId, listVideosSchema.parse({}))).videos[0];
  const videoId = (await list())?.videoId ?? "";
  const where = await addPublications(workspaceId, []);
  const { id } = await database.prisma.publication.create({
    data: { ...where, ...plan, videoId, state: "draft" },
    select: { id: true },
  });
  const change = async (data: object) => {
    await database.prisma.publication.update({ where: { id }, data });

    return (await list())?.stage;
  };

  expect((await list())?.stage).toBe("draft");
  expect(await change({ state: "queued" })).toBe("scheduled");
  expect(await change({ state: "succeeded", publishAt: new Date(Date.now() + 3_600_000) })).toBe("scheduled");
  expect(await change({ publishAt: new Date(0) })).toBe("published");
  expect(await change({ deletedAt: new Date() })).toBe("draft");
});

const publicationStates = [
  "draft",
  "queued",
  "uploading",
  "processing",
  "succeeded",
  "failed",
  "cancelled",
] as const;
const plan = { snippet: {}, options: {}, privacyStatus: "private", steps: {} };

/** Publications of these videos on a channel of their own, one in each state in turn. */
async function addPublications(workspaceId: string, videoIds: string[]) {
  const { id: channelId } = await database.prisma.channel.create({
    data: { workspaceId, name: "Deep sea", nameKey: "deep sea", timeZone: "UTC", profile: {} },
    select: { id: true },
  });
  await database.prisma.publication.createMany({
    data: videoIds.map((videoId, index) => ({
      ...{ workspaceId, channelId, videoId, ...plan },
      state: publicationStates[index % publicationStates.length],
    })),
  });

  return { workspaceId, channelId };
}

import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase, type Database, openDatabase } from "@/server/adapters/db/database";
import { renderStateSchema } from "@/server/renders/schema";
import { reachedStages } from "./derive-stage";
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
  const all = await listVideos(workspaceId, listVideosSchema.parse({}));

  for (const stage of reachedStages) {
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

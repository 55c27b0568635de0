import { text } from "node:stream/consumers";
import Papa from "papaparse";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openYouTubeWorld, type YouTubeWorld } from "@/e2e/fixtures/youtube-world";
import { createAccount } from "@/e2e/setup/uploads";
import { finishRender } from "@/e2e/web/finish-render";
import { closeDatabase, getDatabase, openDatabase } from "@/server/adapters/db/database";
import { toPacificDay } from "@/server/adapters/youtube/pacific-day";
import { createVideo } from "@/server/videos/create-video";
import { saveVideo } from "@/server/videos/save-video";
import { deleteVideos } from "@/server/videos/videos";
import { shiftDay } from "../days";
import { syncAnalytics } from "../sync/sync-analytics";
import { listAnalyzedChannels, reportChannel } from "./channel-report";
import { openChannelCsv, openRetentionCsv, openVideoCsv } from "./open-csv";
import { reportVideo } from "./video-report";

const dayMs = 24 * 60 * 60_000;
const script = "# Cranes\n\nThey wade.\n\n---\n\nThey fly far.\n\n---\n\nThey sleep on one leg.\n";
/** Views of each day of a video. */
const viewsByTitle: Record<string, number> = { Cranes: 10, Storks: 20, Herons: 60, Today: 5 };
/** Steep between a third and two thirds of the video. */
const ratios = Array.from({ length: 100 }, (_, index) =>
  index < 40 ? 0.9 : index < 60 ? 0.9 - (index - 39) * 0.02 : 0.5,
);

let world: YouTubeWorld;
let where: { workspaceId: string; channelId: string };
let cranes: { publicationId: string; videoId: string };
let lastDay: string;

beforeAll(async () => {
  await openDatabase();
  world = await openYouTubeWorld();
  const { analytics, videos } = world.youtube.state;
  const first = (video: { uploadedAt: number }) => toPacificDay(video.uploadedAt);
  analytics.readDay = (video, day) => {
    const views = viewsByTitle[videos.get(video.id)?.snippet.title ?? ""] ?? 0;
    const isOut = day >= first(video);
    const figures = { views, engagedViews: views, minutesWatched: views / 2, likes: 1, subscribersGained: 0 };
    return isOut ? figures : undefined;
  };
  analytics.readRetention = () => ratios;
  const { workspaceId } = await createAccount("analyst");
  where = await world.connect({ workspaceId });
  lastDay = shiftDay(toPacificDay(Date.now()), -2);

  const published = [];
  for (const [title, daysAgo] of [
    ["Cranes", 20],
    ["Storks", 30],
    ["Herons", 40],
    ["Today", 4],
  ] as const) {
    const { videoId } = await createVideo({ workspaceId, script: script.replace("Cranes", title) });
    const { renderId } = await finishRender({ workspaceId, videoId }, { bytes: Buffer.from(title) });
    const at = new Date(Date.now() - daysAgo * dayMs);
    published.push({ videoId, ...(await world.publish({ ...where, videoId, renderId, title, at })) });
  }
  const [one] = published;
  if (!one) throw new Error("Nothing was published.");
  cranes = one;
  await getDatabase().prisma.costEntry.create({
    data: {
      ...{ workspaceId, videoId: cranes.videoId, capability: "writer", provider: "xai", model: "grok" },
      ...{ state: "spent", amountMicros: 50_000, usage: {} },
    },
  });
  await syncAnalytics(where);
});
afterAll(async () => {
  await world.close();
  await closeDatabase();
});

test("a channel's report sums up the last days that YouTube has, beside the days before", async () => {
  const report = await reportChannel(where, 7);

  expect(report).toMatchObject({ start: shiftDay(lastDay, -6), end: lastDay, name: "Deep Sea Daily" });
  expect(report.days).toHaveLength(7);
  // Of the last three days all four are out.
  const views = 7 * (10 + 20 + 60) + 3 * 5;
  expect(report.totals).toMatchObject({ views, minutesWatched: expect.closeTo(views / 2, -1) as number });
  expect(report.totals.averageViewPercentage).toBeCloseTo(50, 0);
  expect(report.previous?.views).toBe(7 * 90);
  expect(report.days.map((day) => day.views)).toEqual([90, 90, 90, 90, 95, 95, 95]);
  expect(report.analytics).toMatchObject({ state: "synced", title: "Deep Sea Daily" });
  // Of 90 days and the 90 before them only some are known.
  expect((await reportChannel(where, 90)).previous).toBeNull();
});

test("videos stand beside the channel's median, in their first week; what a video cost is told for a thousand views", async () => {
  const { videos, medians, videoCount, costMicrosPerThousandViews } = await reportChannel(where, 28);

  expect(videos.map(({ title }) => title)).toEqual(["Herons", "Storks", "Cranes", "Today"]);
  expect(medians.firstWeekViews).toBe(140);
  expect(videos.map(({ firstWeekViews }) => firstWeekViews)).toEqual([420, 140, 70, null]);
  expect(videos.map(({ ratio }) => ratio)).toEqual([3, 1, 0.5, null]);
  const [, , third] = videos;
  expect(third?.costMicrosPerThousandViews).toBe(Math.round(50_000_000 / (third?.lifetimeViews ?? 0)));
  expect(videos[0]?.costMicrosPerThousandViews).toBe(0);
  expect(videoCount).toBe(4);
  const lifetime = videos.reduce((sum, { lifetimeViews }) => sum + lifetimeViews, 0);
  expect(costMicrosPerThousandViews).toBe(Math.round(50_000_000 / lifetime));
});

test("a video's report lays its retention over the scenes that were published, and finds each in the script", async () => {
  const { workspaceId } = where;
  const { videoId } = cranes;
  const read = async () => (await reportVideo({ workspaceId, videoId }, { range: 28 })).shown;
  const shown = await read();

  expect(shown).toMatchObject({ publicationId: cranes.publicationId, channelName: "Deep Sea Daily" });
  expect(shown?.retention?.median?.map((ratio) => ratio)).toEqual(ratios);
  const scenes = shown?.retention?.scenes ?? [];
  expect(scenes.map(({ words }) => words)).toEqual([
    "Cranes",
    "They wade.",
    "They fly far.",
    "They sleep on one leg.",
  ]);
  expect(scenes.map(({ studioPosition }) => studioPosition)).toEqual([0, 1, 2, 3]);
  const lost = scenes.map(({ lostRatio }) => lostRatio);
  expect(lost.reduce((sum, ratio) => sum + ratio, 0)).toBeCloseTo(0.4);

  // Written on since: one scene is another, and one was put before the others.
  const changed = script
    .replace("They wade.", "They stalk.")
    .replace("# Cranes\n", "# Cranes\n\nLook.\n\n---\n");
  await saveVideo({ workspaceId, videoId, revision: 0, baseScript: script, script: changed });
  expect((await read())?.retention?.scenes?.map(({ studioPosition }) => studioPosition)).toEqual([
    0,
    null,
    3,
    4,
  ]);
});

test("days, and the retention with its scenes, are files of CSV", async () => {
  const { workspaceId } = where;
  const parse = async ({ open }: Awaited<ReturnType<typeof openChannelCsv>>) =>
    Papa.parse<string[]>((await text(open())).trimEnd()).data;
  const channel = await openChannelCsv(where, 7);
  const lines = await parse(channel);
  expect(channel.downloadName).toBe(`Deep Sea Daily analytics ${shiftDay(lastDay, -6)} to ${lastDay}.csv`);
  expect(lines[0]?.slice(0, 2)).toEqual(["Day (Pacific)", "Video"]);
  expect(lines).toHaveLength(1 + 7 * 3 + 3);
  expect(
    lines
      .filter(([day]) => day === lastDay)
      .map(([, title]) => title)
      .toSorted(),
  ).toEqual([...["Cranes", "Herons", "Storks", "Today"]]);

  const days = await parse(await openVideoCsv({ workspaceId, videoId: cranes.videoId }, { range: 28 }));
  expect(days[1]?.slice(0, 5)).toMatchObject([lastDay, "Cranes", cranes.videoId, days[1]?.[3], "10"]);
  const retention = await parse(
    await openRetentionCsv({ workspaceId, videoId: cranes.videoId }, { range: 28 }),
  );
  expect(retention).toHaveLength(101);
  expect(retention[1]?.slice(4)).toEqual(["1", "Cranes"]);
  expect(retention[100]?.slice(4)).toEqual(["4", "They sleep on one leg."]);
});

test("a channel without a connection, and a video that is not on YouTube, say so; what is deleted is left out", async () => {
  const { workspaceId } = where;
  const { videoId } = await createVideo({ workspaceId, script: "# Unseen\n\nThey wait.\n" });
  expect(await reportVideo({ workspaceId, videoId }, { range: 7 })).toMatchObject({
    publications: [],
    shown: null,
  });
  await expect(openRetentionCsv({ workspaceId, videoId }, { range: 7 })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  expect(await listAnalyzedChannels(workspaceId)).toMatchObject([{ analytics: { state: "synced" } }]);

  await deleteVideos(workspaceId, [cranes.videoId]);
  expect((await reportChannel(where, 28)).videos.map(({ title }) => title)).toEqual([
    "Herons",
    "Storks",
    "Today",
  ]);
  await getDatabase().prisma.youTubeConnection.deleteMany({ where });
  expect(await reportChannel(where, 28)).toMatchObject({ analytics: null, videoCount: 3 });
  await getDatabase().prisma.channel.updateMany({
    where: { id: where.channelId },
    data: { kind: "export" },
  });
  expect(await listAnalyzedChannels(workspaceId)).toEqual([]);
});

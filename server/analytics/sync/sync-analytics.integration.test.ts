import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { publishingInngest } from "@/inngest/client";
import { createEmbeddedEngine } from "@/inngest/embedded/engine";
import { registerFunctions } from "@/inngest/embedded/functions/register-functions";
import { syncAllAnalytics, syncAnalytics as runSync } from "@/inngest/functions/sync-analytics";
import { createAccount } from "@/e2e/setup/uploads";
import { openYouTubeWorld, type YouTubeWorld } from "@/e2e/fixtures/youtube-world";
import { closeDatabase, getDatabase, openDatabase } from "@/server/adapters/db/database";
import { youtubeScopes } from "@/server/adapters/youtube/oauth";
import { toPacificDay } from "@/server/adapters/youtube/pacific-day";
import { createVideo } from "@/server/videos/create-video";
import { listDays, shiftDay, toDay } from "../days";
import { requestAllSyncs, requestSync } from "./request-sync";
import { syncAnalytics } from "./sync-analytics";

const dayMs = 24 * 60 * 60_000;
let world: YouTubeWorld;
let accountCount = 0;
const today = () => toPacificDay(Date.now());

beforeAll(openDatabase);
afterEach(async () => {
  // One YouTube channel is connected once.
  await getDatabase().prisma.youTubeConnection.deleteMany();
  await world.close();
});
afterAll(closeDatabase);

async function start({ scopes }: { scopes?: string[] } = {}) {
  world = await openYouTubeWorld();
  accountCount += 1;
  const { workspaceId } = await createAccount(`analyst-${accountCount}`);
  const where = await world.connect({ workspaceId, scopes });
  const publish = async (title: string, daysAgo: number) => {
    const { videoId } = await createVideo({ workspaceId, script: `# ${title}\n\nThey wade.\n` });

    const at = new Date(Date.now() - daysAgo * dayMs);

    return {
      ...(await world.publish({ ...where, videoId, title, at })),
      firstDay: toPacificDay(at.getTime()),
    };
  };

  return { where, publish };
}

type Where = { workspaceId: string; channelId: string };
const readState = ({ channelId }: Where) =>
  getDatabase().prisma.youTubeConnection.findUniqueOrThrow({
    where: { channelId },
    select: { analyticsState: true, analyticsReason: true, failureReason: true },
  });
const listChannelDays = ({ channelId }: Where) =>
  getDatabase().prisma.channelStatistics.findMany({ where: { channelId }, orderBy: { day: "asc" } });
const listVideoDays = (publicationId: string) =>
  getDatabase().prisma.videoStatistics.findMany({ where: { publicationId }, orderBy: { day: "asc" } });

test("figures of channel and videos come in, up to the last day that YouTube has, with the retention of each video", async () => {
  const { where, publish } = await start();
  const cranes = await publish("Cranes", 10);
  const storks = await publish("Storks", 40);
  await syncAnalytics(where);

  const days = await listChannelDays(where);
  const lastDay = shiftDay(today(), -2);
  expect(days.map(({ day }) => toDay(day))).toEqual(listDays(storks.firstDay, lastDay));
  const [ofCranes, ofStorks] = [
    await listVideoDays(cranes.publicationId),
    await listVideoDays(storks.publicationId),
  ];
  expect(ofCranes.map(({ day }) => toDay(day))).toEqual(listDays(cranes.firstDay, lastDay));
  const viewsOn = (list: { day: Date; views: number }[], at: Date) =>
    list.find(({ day }) => day.getTime() === at.getTime())?.views ?? 0;
  for (const { day, views } of days) expect(viewsOn(ofCranes, day) + viewsOn(ofStorks, day)).toBe(views);
  expect(ofCranes[0]?.averageViewPercentage).toBeGreaterThan(20);

  const retentions = await getDatabase().prisma.retention.findMany({
    where: { workspaceId: where.workspaceId },
  });
  expect(retentions.map(({ points }) => (Array.isArray(points) ? points.length : 0))).toEqual([100, 100]);
  expect(await readState(where)).toEqual({
    ...{ analyticsState: "synced", analyticsReason: null, failureReason: null },
  });
});

test("fetching again changes what YouTube corrected, and nothing else", async () => {
  const { where, publish } = await start();
  const { publicationId, youtubeVideoId } = await publish("Cranes", 10);
  await syncAnalytics(where);
  const before = await listVideoDays(publicationId);
  await syncAnalytics(where);
  expect(await listVideoDays(publicationId)).toEqual(before);

  const { analytics } = world.youtube.state;
  const { readDay } = analytics;
  const corrected = shiftDay(today(), -5);
  analytics.readDay = (video, day) => {
    const figures = readDay(video, day);
    return figures && video.id === youtubeVideoId && day === corrected ? { ...figures, views: 7 } : figures;
  };
  await syncAnalytics(where);

  const after = await listVideoDays(publicationId);
  const isCorrected = ({ day }: { day: Date }) => day.getTime() === Date.parse(corrected);
  expect(after.find(isCorrected)?.views).toBe(7);
  expect(after.filter((day) => !isCorrected(day))).toEqual(before.filter((day) => !isCorrected(day)));
});

test("the first fetch goes back 90 days, and the next ones 28, or to where the last one ended", async () => {
  const { where, publish } = await start();
  await publish("Cranes", 120);
  const asked: string[] = [];
  const { analytics } = world.youtube.state;
  const { readDay } = analytics;
  analytics.readDay = (video, day) => {
    asked.push(day);
    return readDay(video, day);
  };
  const sync = async () => {
    asked.length = 0;
    await syncAnalytics(where);
    return asked.toSorted()[0];
  };

  expect(await sync()).toBe(shiftDay(today(), -90));
  expect(await sync()).toBe(shiftDay(today(), -28));
  await getDatabase().prisma.channelStatistics.deleteMany({
    where: { channelId: where.channelId, day: { gt: new Date(shiftDay(today(), -50)) } },
  });
  expect(await sync()).toBe(shiftDay(today(), -50));
});

test("a new channel has no data yet, which is no failure", async () => {
  const { where, publish } = await start();
  await publish("Cranes", 0);
  await syncAnalytics(where);

  expect(await readState(where)).toMatchObject({ analyticsState: "noData", analyticsReason: null });
});

test.each([
  ["analytics", Object.values(youtubeScopes).filter((scope) => scope !== youtubeScopes.analytics)],
  ["reading", [youtubeScopes.upload, youtubeScopes.analytics]],
])(
  "a connection without the permission of %s is told from one that ended, and YouTube is not asked",
  async (_name, scopes) => {
    const { where } = await start({ scopes });
    await syncAnalytics(where);

    const state = await readState(where);
    expect(state).toMatchObject({ analyticsState: "notPermitted", failureReason: null });
    expect(state.analyticsReason).toMatch("reconnect");
    expect(world.youtube.calls.filter(({ name }) => name === "reports.query")).toEqual([]);
  },
);

test.each([
  ["insufficientPermissions", "notPermitted"],
  ["forbidden", "notPermitted"],
])("what YouTube refuses with %s ends no connection", async (reason, state) => {
  const { where } = await start();
  world.youtube.faults.add({ at: "reports.query", kind: "status", status: 403, reason });
  await syncAnalytics(where);

  expect(await readState(where)).toMatchObject({ analyticsState: state, failureReason: null });
});

test.each([
  [
    { status: 403, reason: "accessNotConfigured" },
    "CONFIGURATION_INVALID",
    /YouTube Analytics API; enable it/,
  ],
  [{ status: 503 }, "YOUTUBE_UNAVAILABLE", /does not answer/],
])("a fetch that fails says why, and is tried again: %j", async (fault, code, sentence) => {
  const { where, publish } = await start();
  await publish("Cranes", 10);
  world.youtube.faults.add({ at: "reports.query", kind: "status", ...fault });
  await expect(syncAnalytics(where)).rejects.toMatchObject({ code });
  const failed = await readState(where);
  expect(failed.analyticsState).toBe("failed");
  expect(failed.analyticsReason).toMatch(sentence);

  await syncAnalytics(where);
  expect(await readState(where)).toMatchObject({ analyticsState: "synced", analyticsReason: null });
});

test("a grant that was revoked is noted, on the connection too", async () => {
  const { where } = await start();
  world.youtube.faults.add({ at: "reports.query", kind: "status", status: 401, times: 2 });
  await expect(syncAnalytics(where)).rejects.toMatchObject({ code: "YOUTUBE_SIGNED_OUT" });

  const state = await readState(where);
  expect(state.analyticsState).toBe("failed");
  expect(state.failureReason).toMatch("reconnect");
});

test("a worker fetches what is asked for", async () => {
  const { where } = await start();
  const engine = createEmbeddedEngine({
    pool: getDatabase().pool,
    functions: () =>
      registerFunctions([{ client: publishingInngest, functions: [runSync, syncAllAnalytics] }]),
    maxConcurrentCalls: 2,
  });
  await engine.start();
  await requestSync(where);
  await expect.poll(async () => (await readState(where)).analyticsState).toBe("noData");
  await engine.stop({ graceMs: 5000 });
});

test("a fetch is asked for by one event until it is done, and for all channels daily", async () => {
  const { where } = await start();
  await requestSync(where);
  await requestSync(where);
  await requestAllSyncs();
  const listEvents = async () => {
    const result: { rows: unknown[] } = await getDatabase().pool.query(
      "select body from engine.event where body->'data'->>'channelId' = $1 order by position",
      [where.channelId],
    );

    return result.rows;
  };
  expect(await listEvents()).toMatchObject([{ body: { data: where } }]);

  await syncAnalytics(where);
  await requestSync(where);
  expect(await listEvents()).toMatchObject([{ body: { data: where } }, { body: { data: where } }]);

  await getDatabase().prisma.youTubeConnection.deleteMany();
  await expect(requestSync(where)).rejects.toMatchObject({ code: "CONFLICT" });
  await syncAnalytics(where);
});

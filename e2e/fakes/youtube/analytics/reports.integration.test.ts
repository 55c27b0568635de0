import { afterEach, expect, test } from "vitest";
import { z } from "zod";
import { uploadTestVideo } from "../upload/upload-test-video";
import { startYouTubeServer, type YouTubeServer, type YouTubeServerOptions } from "../youtube-server";

let server: YouTubeServer;
afterEach(() => server.close());

const scope = (name: string) => `https://www.googleapis.com/auth/${name}`;
const analyst = [scope("yt-analytics.readonly"), scope("youtube.readonly")];
/** Early on 29 November in Los Angeles. */
const noon = Date.parse("2026-11-29T12:00:00Z");
let now = noon;
const tableSchema = z.object({
  kind: z.literal("youtubeAnalytics#resultTable"),
  columnHeaders: z.array(z.object({ name: z.string(), columnType: z.string(), dataType: z.string() })),
  rows: z.array(z.array(z.union([z.string(), z.number()]))).optional(),
});

const start = async (options: YouTubeServerOptions = {}) => {
  now = noon;
  server = await startYouTubeServer({ now: () => now, ...options });
};
const ask = (parameters: Record<string, string>, scopes = analyst) => {
  const query = {
    ...{ ids: "channel==MINE", startDate: "2026-11-01", endDate: "2026-11-30", metrics: "views" },
    ...parameters,
  };

  return fetch(`${server.url}/v2/reports?${new URLSearchParams(query).toString()}`, {
    headers: { authorization: `Bearer ${server.connect({ scopes }).access_token}` },
  });
};
const read = async (parameters: Record<string, string>) =>
  tableSchema.parse(await (await ask(parameters)).json());
const uploadPublic = async (at: string) => {
  now = Date.parse(at);
  const id = await uploadTestVideo(server, { status: { privacyStatus: "public" } });
  now = noon;

  return id;
};

// The table of https://developers.google.com/youtube/analytics/reference/reports/query#response.
test("columns are the dimensions and then the metrics, in the order of the query", async () => {
  await start();
  await uploadPublic("2026-11-20T12:00:00Z");
  const table = await read({ dimensions: "day", metrics: "views,averageViewPercentage,likes", sort: "day" });

  expect(table.columnHeaders).toEqual([
    { name: "day", columnType: "DIMENSION", dataType: "STRING" },
    { name: "views", columnType: "METRIC", dataType: "INTEGER" },
    { name: "averageViewPercentage", columnType: "METRIC", dataType: "FLOAT" },
    { name: "likes", columnType: "METRIC", dataType: "INTEGER" },
  ]);
  expect(table.rows?.[0]).toEqual(["2026-11-20", expect.any(Number), expect.any(Number), expect.any(Number)]);
});

test("the newest days come late, and what nobody watched has no rows", async () => {
  await start();
  await uploadTestVideo(server);
  expect(await read({ dimensions: "day" })).not.toHaveProperty("rows");

  await uploadPublic("2026-11-25T12:00:00Z");
  const days = async () => (await read({ dimensions: "day", sort: "day" })).rows?.map(([day]) => day);
  expect(await days()).toEqual(["2026-11-25", "2026-11-26", "2026-11-27"]);
  server.state.analytics.delayDays = 3;
  expect(await days()).toEqual(["2026-11-25", "2026-11-26"]);
});

test("a video that YouTube Studio makes older has been watched since", async () => {
  await start();
  const id = await uploadPublic("2026-11-29T12:00:00Z");
  const countDays = async () => (await read({ dimensions: "day", sort: "day" })).rows?.length;
  expect(await countDays()).toBeUndefined();

  await fetch(`${server.url}/studio/videos/${id}`, {
    method: "POST",
    body: new URLSearchParams({ action: "age" }),
  });
  expect(await countDays()).toBe(27);
});

test("days of videos add up to the channel's, and top videos come in their order", async () => {
  await start();
  const [first, second] = [
    await uploadPublic("2026-11-20T12:00:00Z"),
    await uploadPublic("2026-11-24T12:00:00Z"),
  ];
  const sum = (rows: unknown[][] = []) => rows.reduce((total, row) => total + Number(row.at(-1)), 0);
  const [total, byDay, byVideo, top] = [
    await read({}),
    await read({ dimensions: "day" }),
    await read({ dimensions: "day,video", filters: `video==${first},${second}` }),
    await read({ dimensions: "video", sort: "-views", maxResults: "200" }),
  ];

  expect(total.rows).toHaveLength(1);
  expect([sum(byDay.rows), sum(byVideo.rows), sum(top.rows)]).toEqual(Array(3).fill(sum(total.rows)));
  expect(byVideo.rows?.filter(([, video]) => video === second)).toHaveLength(4);
  const [best, next] = top.rows?.map(([, views]) => Number(views)) ?? [];
  expect(best).toBeGreaterThan(next ?? Infinity);
  // Whoever asks again is told the same.
  expect(await read({ dimensions: "day,video", filters: `video==${first},${second}` })).toEqual(byVideo);
});

// "Audience retention reports" of https://developers.google.com/youtube/analytics/sample-requests.
test("retention has a row for each hundredth of one video", async () => {
  await start();
  const id = await uploadPublic("2026-11-20T12:00:00Z");
  const { rows = [] } = await read({
    dimensions: "elapsedVideoTimeRatio",
    metrics: "audienceWatchRatio,relativeRetentionPerformance",
    filters: `video==${id}`,
  });

  expect(rows.map(([at]) => at)).toEqual(Array.from({ length: 100 }, (_, index) => (index + 1) / 100));
  expect(Number(rows[0]?.[1])).toBeGreaterThan(Number(rows[99]?.[1]));
  expect(rows.every(([, , performance]) => Number(performance) >= 0 && Number(performance) <= 1)).toBe(true);
});

test.each<[string, Record<string, string>]>([
  ["no dates", { startDate: "" }],
  ["dates the wrong way round", { startDate: "2026-11-30", endDate: "2026-11-01" }],
  ["a metric that is none", { metrics: "impressions" }],
  ["top videos without an order", { dimensions: "video", maxResults: "10" }],
  ["more than 200 videos", { dimensions: "video", sort: "-views", maxResults: "201" }],
  ["an order that is no column", { dimensions: "day", sort: "likes" }],
  [
    "retention of two videos",
    { dimensions: "elapsedVideoTimeRatio", metrics: "audienceWatchRatio", filters: "video==a,b" },
  ],
  ["retention with views", { dimensions: "elapsedVideoTimeRatio", metrics: "views", filters: "video==a" }],
  ["days of all videos", { dimensions: "day,video" }],
])("%s is refused as a bad request", async (_what, parameters) => {
  await start();
  const answer = await ask(parameters);

  expect([answer.status, await answer.json()]).toMatchObject([
    400,
    { error: { errors: [{ domain: "global", reason: "badRequest" }], status: "INVALID_ARGUMENT" } },
  ]);
});

test("reports take two scopes, and the channel's own grant", async () => {
  await start();
  const insufficient = {
    error: { errors: [{ reason: "insufficientPermissions" }], status: "PERMISSION_DENIED" },
  };
  for (const scopes of [[scope("youtube.readonly")], [scope("yt-analytics.readonly")]]) {
    const answer = await ask({}, scopes);
    expect([answer.status, await answer.json()]).toMatchObject([403, insufficient]);
  }

  expect((await ask({ ids: `channel==${server.state.channels[0]?.id}` })).status).toBe(200);
  const others = await ask({ ids: "channel==UCaaaaaaaaaaaaaaaaaaaaaa" });
  expect([others.status, await others.json()]).toMatchObject([
    403,
    { error: { errors: [{ reason: "forbidden" }] } },
  ]);
});

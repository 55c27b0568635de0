import { Readable } from "node:stream";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { startYouTubeServer, type YouTubeServer } from "@/e2e/fakes/youtube/youtube-server";
import { uploadTestVideo } from "@/e2e/fakes/youtube/upload/upload-test-video";
import { parseEnv } from "@/server/env";
import type { GoogleAddresses } from "@/server/env-youtube";
import { insertCaptions, setThumbnail, updateCaptions } from "./attachments";
import { callYouTube, createAnalyticsClient, createYouTubeClient } from "./client";
import { youtubeScopes } from "./oauth";

let server: YouTubeServer;
let addresses: GoogleAddresses;
let youtube: ReturnType<typeof createYouTubeClient>;
let id: string;

beforeAll(async () => {
  server = await startYouTubeServer({
    channels: [{ title: "Deep Sea Daily" }, { title: "Unverified", isVerified: false }],
  });
  addresses = parseEnv(server.settings).googleAddresses;
  youtube = createYouTubeClient({ accessToken: server.connect().access_token, addresses });
  id = await uploadTestVideo(server);
});
afterAll(() => server.close());
afterEach(() => server.faults.clear());

const png = Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), Buffer.alloc(1000)]);
const toAccess = (channelId?: string) => ({
  accessToken: server.connect({ channelId }).access_token,
  addresses,
});
const set = (picture: Buffer, { youtubeVideoId = id, access = toAccess() } = {}) =>
  setThumbnail(access, { youtubeVideoId, mimeType: "image/png", body: Readable.from([picture]) });
const srt = "1\n00:00:00,000 --> 00:00:01,000\nThree hearts – ♥\n";
const insert = () => insertCaptions(toAccess(), { youtubeVideoId: id, language: "en", name: "", srt });

test("a channel tells its name, its numbers and where its uploads are", async () => {
  const { items } = await callYouTube(() =>
    youtube.channels.list({ part: ["snippet", "contentDetails", "statistics", "status"], mine: true }),
  );

  expect(items?.[0]).toMatchObject({
    snippet: { title: "Deep Sea Daily", customUrl: "@deepseadaily" },
    statistics: { subscriberCount: "1200", videoCount: "1" },
    status: { longUploadsStatus: "allowed" },
  });
  const playlistId = items?.[0]?.contentDetails?.relatedPlaylists?.uploads ?? "";
  const uploads = await callYouTube(() =>
    youtube.playlistItems.list({ part: ["contentDetails"], playlistId, maxResults: 50 }),
  );
  expect(uploads.items?.map(({ contentDetails }) => contentDetails?.videoId)).toEqual([id]);
});

test("a video is read, changed and deleted", async () => {
  const other = await uploadTestVideo(server);
  const snippet = { title: "Nine brains", categoryId: "27", description: "New" };
  await callYouTube(() => youtube.videos.update({ part: ["snippet"], requestBody: { id: other, snippet } }));

  const list = () =>
    callYouTube(() => youtube.videos.list({ part: ["snippet", "status", "processingDetails"], id: [other] }));
  expect((await list()).items?.[0]).toMatchObject({
    snippet: { title: "Nine brains" },
    status: { uploadStatus: "processed", privacyStatus: "private" },
    processingDetails: { processingStatus: "succeeded" },
  });
  await callYouTube(() => youtube.videos.delete({ id: other }));
  expect((await list()).items).toEqual([]);
});

test("a thumbnail is set; what is none, another's video and an unverified channel say why not", async () => {
  await set(png);
  const unverified = server.state.channels[1]?.id;
  const access = toAccess(unverified);
  const theirs = await uploadTestVideo(server, { channelId: unverified });

  expect(server.state.videos.get(id)?.thumbnail).toMatchObject({ bytes: png.length, mimeType: "image/png" });
  const refusals: [Promise<unknown>, string][] = [
    [set(Buffer.from("no picture")), "invalidImage"],
    [set(png, { youtubeVideoId: "nothing" }), "videoNotFound"],
    [set(png, { access }), "forbidden"],
    [set(png, { access, youtubeVideoId: theirs }), "forbidden"],
  ];
  for (const [refusal, reason] of refusals) {
    await expect(refusal).rejects.toMatchObject({ code: "YOUTUBE_REJECTED", reason });
  }
});

test("captions are inserted once, and then changed", async () => {
  const captionTrackId = await insert();
  await expect(insert()).rejects.toMatchObject({ reason: "captionExists", status: 409 });

  const getTexts = () => [...server.state.captions.values()].map(({ text }) => text);
  expect(getTexts()).toEqual([srt]);
  await updateCaptions(toAccess(), { captionTrackId, srt: srt.replace("Three", "Nine") });
  expect(getTexts()).toEqual([srt.replace("Three", "Nine")]);
});

test("a video stands in a playlist as often as it is put there, also by a request that comes twice", async () => {
  const { items } = await callYouTube(() => youtube.playlists.list({ part: ["snippet"], mine: true }));
  const playlistId = items?.[0]?.id ?? "";
  const resourceId = { kind: "youtube#video", videoId: id };
  const insert = () =>
    callYouTube(() =>
      youtube.playlistItems.insert({
        part: ["snippet"],
        requestBody: { snippet: { playlistId, resourceId } },
      }),
    );
  server.faults.add({ at: "playlistItems.insert", kind: "deliverTwice" });
  await insert();

  expect(server.state.playlists[0]?.items.map(({ videoId }) => videoId)).toEqual([id, id]);
});

test("quota is told with how long it lasts, and the call is one request", async () => {
  server.faults.add({ at: "videos.list", kind: "status", status: 403, reason: "quotaExceeded" });
  const before = server.calls.length;
  const error: unknown = await callYouTube(() => youtube.videos.list({ part: ["id"], id: [id] })).catch(
    (reason: unknown) => reason,
  );

  expect(error).toMatchObject({ code: "YOUTUBE_QUOTA_EXCEEDED", retryAfterMs: expect.any(Number) as number });
  expect(server.calls.length - before).toBe(1);
});

test("a grant without a permission says so", async () => {
  const { access_token: accessToken } = server.connect({ scopes: [youtubeScopes.read] });
  const reader = createYouTubeClient({ accessToken, addresses });

  await expect(callYouTube(() => reader.videos.delete({ id }))).rejects.toMatchObject({
    code: "YOUTUBE_SIGNED_OUT",
    reason: "insufficientPermissions",
  });
});

test.each([
  ["fails", { kind: "status", status: 500 }],
  ["breaks off", { kind: "loseAnswer" }],
] as const)("YouTube that %s is an outage, and no token is told", async (_case, fault) => {
  const before = server.calls.length;
  server.faults.add({ at: "videos.list", ...fault });
  const error: unknown = await callYouTube(() => youtube.videos.list({ part: ["id"], id: [id] })).catch(
    (reason: unknown) => reason,
  );

  expect(error).toMatchObject({ code: "YOUTUBE_UNAVAILABLE" });
  expect(JSON.stringify(error)).not.toContain("ya29");
  expect(server.calls.length - before).toBe(1);
});

test("analytics are asked at the same server", async () => {
  const analytics = createAnalyticsClient({ accessToken: server.connect().access_token, addresses });
  const query = { ids: "channel==MINE", startDate: "2026-11-01", endDate: "2026-11-28", metrics: "views" };

  await expect(callYouTube(() => analytics.reports.query(query))).resolves.toMatchObject({
    kind: "youtubeAnalytics#resultTable",
  });
});

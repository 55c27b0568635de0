import { createHash } from "node:crypto";
import { afterEach, expect, test } from "vitest";
import { z } from "zod";
import { uploadTestVideo } from "./upload/upload-test-video";
import { startYouTubeServer, type YouTubeServer, type YouTubeServerOptions } from "./youtube-server";

let server: YouTubeServer;
afterEach(() => server.close());

const dayMs = 24 * 60 * 60_000;
let now = Date.parse("2026-11-29T12:00:00Z");
const start = async (options: YouTubeServerOptions = {}) => {
  server = await startYouTubeServer({ now: () => now, ...options });

  return server;
};
type Ask = { method?: string; headers?: Record<string, string>; body?: string | Buffer<ArrayBuffer> };
const ask = (path: string, { method = "GET", headers = {}, body }: Ask = {}) =>
  fetch(path.startsWith("http") ? path : `${server.url}${path}`, {
    ...{ method, body, redirect: "manual" },
    headers: { authorization: `Bearer ${server.connect().access_token}`, ...headers },
  });
const startSession = async (bytes: number, resource: object = {}) => {
  const answer = await ask(
    "/upload/youtube/v3/videos?uploadType=resumable&part=snippet,status,contentDetails",
    {
      method: "POST",
      headers: {
        "content-type": "application/json; charset=UTF-8",
        ...{ "x-upload-content-length": String(bytes), "x-upload-content-type": "video/*" },
      },
      body: JSON.stringify({ snippet: { title: "My video title", categoryId: "22" }, ...resource }),
    },
  );

  return { answer, sessionUri: answer.headers.get("location") ?? "" };
};
const put = (sessionUri: string, range: string, body = Buffer.alloc(0)) =>
  ask(sessionUri, { method: "PUT", headers: { "content-range": range }, body });
const errorSchema = z.object({ error: z.object({ errors: z.array(z.object({ reason: z.string() })) }) });
const idSchema = z.object({ id: z.string() });
const listSchema = z.object({
  items: z.array(z.looseObject({ status: z.looseObject({}), processingDetails: z.looseObject({}) })),
});
const readReason = async (answer: Response) => {
  const { error } = errorSchema.parse(await answer.json());

  return [answer.status, error.errors[0]?.reason];
};

// The steps and figures of https://developers.google.com/youtube/v3/guides/using_resumable_upload_protocol.
test("a session is started, asked about and resumed as Google's page shows it", async () => {
  await start();
  const { answer, sessionUri } = await startSession(3_000_000);
  expect([answer.status, await answer.text()]).toEqual([200, ""]);
  expect(sessionUri).toMatch(/\/upload\/youtube\/v3\/videos\?uploadType=resumable&.*upload_id=[\w-]+$/);

  const nothing = await put(sessionUri, "bytes */3000000");
  expect([nothing.status, nothing.headers.get("range")]).toEqual([308, null]);

  const file = Buffer.alloc(3_000_000, "video");
  const part = await put(sessionUri, "bytes 0-1048575/3000000", file.subarray(0, 1_048_576));
  expect([part.status, part.headers.get("range"), await part.text()]).toEqual([308, "bytes=0-1048575", ""]);
  const asked = await put(sessionUri, "bytes */3000000");
  expect([asked.status, asked.headers.get("range")]).toEqual([308, "bytes=0-1048575"]);

  const last = await put(sessionUri, "bytes 1048576-2999999/3000000", file.subarray(1_048_576));
  expect(last.status).toBe(201);
  const { id } = idSchema.parse(await last.json());
  expect(server.state.videos.get(id)?.file.sha256).toBe(createHash("sha256").update(file).digest("hex"));

  const again = await put(sessionUri, "bytes */3000000");
  expect([again.status, await again.json()]).toEqual([
    200,
    expect.objectContaining({ id, kind: "youtube#video" }),
  ]);
});

test("chunks are 256 KiB or more, and what is not a multiple is kept up to the last one", async () => {
  await start();
  const { sessionUri } = await startSession(2_000_000);

  const small = await put(sessionUri, "bytes 0-99999/2000000", Buffer.alloc(100_000));
  expect([small.status, await small.text()]).toEqual([
    400,
    expect.stringContaining("equal or greater than 262144"),
  ]);
  const odd = await put(sessionUri, "bytes 0-299999/2000000", Buffer.alloc(300_000));
  expect([odd.status, odd.headers.get("range")]).toEqual([308, "bytes=0-262143"]);
  const gap = await put(sessionUri, "bytes 524288-1048575/2000000", Buffer.alloc(524_288));
  expect(gap.status).toBe(400);
  // What has come already is passed over.
  const overlap = await put(sessionUri, "bytes 0-524287/2000000", Buffer.alloc(524_288));
  expect([overlap.status, overlap.headers.get("range")]).toEqual([308, "bytes=0-524287"]);
});

test("a session ends after a week", async () => {
  await start();
  const { sessionUri } = await startSession(300_000);
  now += 8 * dayMs;

  expect((await put(sessionUri, "bytes */300000")).status).toBe(404);
});

test.each<[object, string]>([
  [{ snippet: { title: "x".repeat(101) } }, "invalidTitle"],
  [{ snippet: { title: " " } }, "invalidTitle"],
  [{ snippet: { title: "a < b" } }, "invalidTitle"],
  [{ snippet: { title: "T", description: "海".repeat(1667) } }, "invalidDescription"],
  [{ snippet: { title: "T", tags: ["a b", "x".repeat(495)] } }, "invalidTags"],
  [{ snippet: { title: "T", categoryId: "30" } }, "invalidCategoryId"],
  [{ snippet: { title: "T", defaultLanguage: "nb" } }, "invalidVideoMetadata"],
  [{ status: { privacyStatus: "public", publishAt: "2027-01-01T00:00:00Z" } }, "invalidPublishAt"],
  [{ status: { privacyStatus: "private", publishAt: "tomorrow" } }, "invalidPublishAt"],
])("a video that breaks a rule is refused at its start: %j is %s", async (resource, reason) => {
  await start();

  expect(await readReason((await startSession(10, resource)).answer)).toEqual([400, reason]);
});

test("limits are reached by what may just be", async () => {
  await start();
  const snippet = { title: "😀".repeat(100), description: "海".repeat(1666), tags: ["a b", "x".repeat(494)] };

  expect((await startSession(10, { snippet })).answer.status).toBe(200);
});

test("quota has its buckets, and begins anew at midnight Pacific", async () => {
  now = Date.parse("2026-11-30T07:00:00Z");
  await start({ quota: { "videos.insert": 1, default: 50 } });
  await startSession(10);
  expect(await readReason((await startSession(10)).answer)).toEqual([403, "quotaExceeded"]);
  expect((await ask("/youtube/v3/channels?part=id&mine=true")).status).toBe(200);
  expect(server.quota.getUsed(server.client.id)).toBe(1);

  now += 60 * 60_000;
  expect((await startSession(10)).answer.status).toBe(200);
});

test("a channel uploads so many videos in 24 hours", async () => {
  await start({ channels: [{ title: "One a day", uploadLimit: 1 }] });
  await uploadTestVideo(server);
  expect(await readReason((await startSession(10)).answer)).toEqual([400, "uploadLimitExceeded"]);

  now += dayMs;
  expect((await startSession(10)).answer.status).toBe(200);
});

test("a video is processed, and goes public at its time", async () => {
  await start({ processingMs: 60_000 });
  const publishAt = new Date(now + 2 * 60_000).toISOString();
  const id = await uploadTestVideo(server, { status: { privacyStatus: "private", publishAt } });
  const getStatus = async () => {
    const list = listSchema.parse(
      await (await ask(`/youtube/v3/videos?part=status,processingDetails&id=${id}`)).json(),
    );

    return { ...list.items[0]?.status, ...list.items[0]?.processingDetails };
  };

  expect(await getStatus()).toMatchObject({
    uploadStatus: "uploaded",
    processingStatus: "processing",
    publishAt,
  });
  now += 60_000;
  expect(await getStatus()).toMatchObject({
    uploadStatus: "processed",
    processingStatus: "succeeded",
    privacyStatus: "private",
  });
  now += 60_000;
  expect(await getStatus()).toMatchObject({ privacyStatus: "public" });
  expect(await getStatus()).not.toHaveProperty("publishAt");
});

test("a video that cannot be read fails, and an unaudited project's is locked private", async () => {
  await start({ isAudited: false });
  server.state.processing.outcome = { uploadStatus: "failed", failureReason: "codec" };
  const id = await uploadTestVideo(server, { status: { privacyStatus: "public" } });
  const list: unknown = await (await ask(`/youtube/v3/videos?part=status&id=${id}`)).json();

  expect(list).toMatchObject({
    items: [{ status: { uploadStatus: "failed", failureReason: "codec", privacyStatus: "private" } }],
  });
});

test("requests without a live token, or a permission, are refused as the page of errors says", async () => {
  await start();
  const scopes = ["https://www.googleapis.com/auth/youtube.readonly"];
  const reader = { authorization: `Bearer ${server.connect({ scopes }).access_token}` };

  expect(
    await readReason(
      await ask("/youtube/v3/channels?part=id&mine=true", { headers: { authorization: "Bearer x" } }),
    ),
  ).toEqual([...[401, "authError"]]);
  const refused = await ask("/youtube/v3/videos?id=x", { method: "DELETE", headers: reader });
  expect([refused.status, await refused.json()]).toMatchObject([
    403,
    {
      error: {
        errors: [{ reason: "insufficientPermissions" }],
        details: [{ reason: "ACCESS_TOKEN_SCOPE_INSUFFICIENT" }],
      },
    },
  ]);
});

test("YouTube Studio shows channels and videos, and titles can be changed there", async () => {
  await start();
  const id = await uploadTestVideo(server, { snippet: { title: 'The "deep" sea & more' } });
  const page = await (await fetch(`${server.url}/studio`)).text();
  expect(page).toContain("Deep Sea Daily");
  expect(page).toContain('value="The &quot;deep&quot; sea &amp; more"');

  const body = new URLSearchParams({ title: "Changed there", action: "save" });
  await fetch(`${server.url}/studio/videos/${id}`, { method: "POST", body });
  expect(server.state.videos.get(id)?.snippet.title).toBe("Changed there");
  await fetch(`${server.url}/studio/videos/${id}`, {
    method: "POST",
    body: new URLSearchParams({ action: "delete" }),
  });
  expect(await (await ask(`/youtube/v3/videos?part=id&id=${id}`)).json()).toMatchObject({ items: [] });
});

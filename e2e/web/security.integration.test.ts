import { randomUUID } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { closeDatabase, openDatabase } from "@/server/adapters/db/database";
import { createVideo } from "@/server/videos/create-video";
import { joinAs } from "./join-as";
import { sendRaw } from "./raw-request";
import { startWeb, type Web } from "./start-web";
import { createVisitor, type Visitor } from "./visitor";

const bytes = Buffer.from(Array.from({ length: 1000 }, (_value, index) => index % 251));

let web: Web;
let ann: Visitor;
let bob: Visitor;
const nobody = () => createVisitor(web.origin);
let [mediaUrl, renderId, videoId] = ["", "", ""];

beforeAll(async () => {
  const { prisma } = await openDatabase();
  web = await startWeb();
  const first = await joinAs(web, "ann");
  ann = first.visitor;
  bob = (await joinAs(web, "bob")).visitor;

  const { workspaceId, userId } = first;
  ({ videoId } = await createVideo({
    workspaceId,
    ownerId: userId,
    script: "# Hearts\n\nAn octopus has three.\n",
  }));
  ({ id: renderId } = await prisma.render.create({ data: { workspaceId, videoId, state: "failed" } }));
  const storageKey = `narration-clip/aa/${randomUUID()}.wav`;
  const file = path.join(process.env.DATA_DIR ?? "", "storage", storageKey);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, bytes);
  await prisma.asset.create({
    data: {
      ...{ workspaceId, storageKey, kind: "audio", sha256: "0".repeat(64), mimeType: "audio/wav" },
      ...{ bytes: BigInt(bytes.length), name: "clip.wav" },
    },
  });
  mediaUrl = `/api/media/${storageKey}`;
});

afterAll(async () => {
  expect(await web.stop()).toBe(0);
  await closeDatabase();
});

it("every page has a nonce of its own, and no script without it", async () => {
  const nonces = [];
  for (const page of ["/", "/sign-in", "/dashboard", "/videos", "/settings"]) {
    const response = await ann.send(page);
    const policy = response.headers.get("content-security-policy") ?? "";
    const [, nonce = ""] = /script-src 'self' 'nonce-([^']+)' 'strict-dynamic';/.exec(policy) ?? [];
    nonces.push(nonce);
    if (response.status !== 200) continue;
    const scripts = (await response.text()).match(/<script\b[^>]*>/g) ?? [];
    expect(scripts.length).toBeGreaterThan(0);
    for (const script of scripts) expect(script).toContain(`nonce="${nonce}"`);
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
  }

  expect(new Set(nonces).size).toBe(5);
});

it("pages, procedures and files say what a browser must not do with them", async () => {
  for (const address of ["/dashboard", "/api/trpc/catalog.list", mediaUrl]) {
    const { headers } = await ann.send(address);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("strict-origin-when-cross-origin");
    expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
    expect(headers.get("cross-origin-opener-policy")).toBe("same-origin");
    expect(headers.has("x-powered-by")).toBe(false);
  }
});

it("another site's page changes nothing, by whatever kind of body", async () => {
  const evil = { origin: "https://evil.example" };
  const asked: [string, RequestInit][] = [
    ["/api/trpc/auth.endOtherSessions", { body: "{}", headers: { "content-type": "application/json" } }],
    ["/api/trpc/auth.endOtherSessions", { body: new FormData() }],
    ["/api/auth/signout", { body: new URLSearchParams({ csrfToken: "x" }) }],
    ["/api/media/uploads?name=a.jpg", { body: bytes, method: "PUT" }],
  ];
  for (const headers of [evil, { "sec-fetch-site": "cross-site" }, { "sec-fetch-site": "same-site" }]) {
    for (const [address, init] of asked) {
      const all = { ...headers, ...Object.fromEntries(new Headers(init.headers)) };
      expect((await ann.send(address, { method: "POST", ...init, headers: all })).status).toBe(403);
    }
  }

  // A browser cannot send a mutation by a link either.
  expect((await ann.send("/api/trpc/auth.endOtherSessions")).status).toBe(405);
  expect(await ann.call("catalog.list")).toMatchObject({ status: 200 });
});

it.each([
  ["bytes=0-99", 206, "bytes 0-99/1000", [0, 100]],
  ["bytes=900-", 206, "bytes 900-999/1000", [900, 1000]],
  ["bytes=-10", 206, "bytes 990-999/1000", [990, 1000]],
  ["bytes=990-5000", 206, "bytes 990-999/1000", [990, 1000]],
  ["bytes=1000-", 416, "bytes */1000", [0, 0]],
  ["bytes=-0", 416, "bytes */1000", [0, 0]],
  ["bytes=0-1,5-6", 200, null, [0, 1000]],
  ["lines=1-2", 200, null, [0, 1000]],
] as const)("of a file, %s gives %i", async (range, status, contentRange, [start, end]) => {
  const response = await ann.send(mediaUrl, { headers: { range } });

  expect(response.status).toBe(status);
  expect(response.headers.get("content-range")).toBe(contentRange);
  expect(Buffer.from(await response.arrayBuffer())).toEqual(bytes.subarray(start, end));
});

it("a file is asked for by its head, kept by its tag, and begun anew where the tag is another's", async () => {
  const head = await ann.send(mediaUrl, { method: "HEAD" });
  const etag = head.headers.get("etag") ?? "";
  expect([head.status, head.headers.get("content-type"), await head.text()]).toEqual([200, "audio/wav", ""]);
  const ask = (headers: Record<string, string>) => ann.send(mediaUrl, { headers });

  expect((await ask({ "if-none-match": etag })).status).toBe(304);
  expect((await ask({ range: "bytes=0-9", "if-range": etag })).status).toBe(206);
  expect((await ask({ range: "bytes=0-9", "if-range": '"another"' })).status).toBe(200);
});

it("nothing of another workspace is found, and nothing at all without a session", async () => {
  const files = [mediaUrl, `/api/renders/${renderId}/video`, `/api/renders/${renderId}/package`];
  for (const file of files) {
    expect((await bob.send(file)).status).toBe(404);
    expect((await nobody().send(file)).status).toBe(401);
  }
  for (const id of [videoId, randomUUID(), "nonsense"]) {
    const page = await bob.send(`/videos/${id}`);
    expect(page.status).toBe(404);
    expect(await page.text()).not.toContain("octopus");
  }
  expect(await (await ann.send(`/videos/${videoId}`)).text()).toContain("octopus");
  for (const [procedure, input] of [
    ["videos.get", { videoId }],
    ["renders.list", { videoId }],
    ["renders.cancel", { renderId }],
  ] as const) {
    expect(await bob.call(procedure, input)).toMatchObject({ status: 404, code: "NOT_FOUND" });
    expect(await nobody().call(procedure, input)).toMatchObject({ status: 401, code: "UNAUTHORIZED" });
  }
  const input = encodeURIComponent(JSON.stringify({ json: { renderId } }));
  const stream = await (await bob.send(`/api/trpc/renders.watch?input=${input}`)).text();
  expect(stream).toContain("NOT_FOUND");
  expect(stream).not.toContain(videoId);
});

it("a page without a session leads to signing in, and back", async () => {
  const response = await nobody().send("/videos?search=heart");

  // Next writes a redirect into a page that has begun.
  expect(await response.text()).toContain("url=/sign-in?callbackUrl=%2Fvideos%3Fsearch%3Dheart");
});

it.each([
  ["a very long address", `/videos?search=${"x".repeat(40_000)}`],
  ["a way out of the store", "/api/media/../../../../etc/passwd"],
  ["an encoded way out", "/api/media/..%2f..%2f..%2fapp-secret"],
  ["a way out that is encoded twice", "/api/media/%252e%252e%252fapp-secret"],
  ["a key with U+0000", "/api/media/narration-clip/%00.wav"],
  ["a broken escape", "/api/media/%E0%A4%A"],
  ["a render that is none", "/api/renders/nonsense/video"],
  ["a file that is none", `/api/renders/${randomUUID()}/secrets`],
  ["an input that is no JSON", "/api/trpc/videos.get?input=%7B"],
  ["a procedure that is none", "/api/trpc/videos.steal"],
])("%s is refused in peace", async (_name, address) => {
  const { request, answered } = sendRaw(web, { visitor: ann, path: address });
  request.end();
  const { status, body } = await answered;

  expect(status).toBeGreaterThanOrEqual(400);
  expect(status).toBeLessThan(500);
  expect(body).not.toMatch(/\bat .*\.(ts|js|mjs):\d+|node_modules|prisma/i);
});

it.each([
  ["/api/trpc/videos.create", "{"],
  ["/api/trpc/videos.create", JSON.stringify({ json: { script: "x".repeat(12 * 1024 * 1024) } })],
  ["/api/trpc/videos.list", JSON.stringify({ json: { search: "\0" } })],
  ["/api/trpc/auth.rename", JSON.stringify({ json: { name: "A\0nn" } })],
  ["/api/auth/callback/password", "{"],
])("%s takes no nonsense as its body", async (address, body) => {
  const response = await ann.send(address, {
    ...{ method: "POST", body, headers: { "content-type": "application/json" } },
  });

  expect(response.status).toBeGreaterThanOrEqual(400);
  expect(response.status).toBeLessThan(500);
  expect(await response.text()).not.toMatch(/\bat .*\.(ts|js|mjs):\d+|node_modules|prisma/i);
});

it("after all of that the server is well", async () => {
  expect(await ann.call("videos.get", { videoId })).toMatchObject({ status: 200 });
});

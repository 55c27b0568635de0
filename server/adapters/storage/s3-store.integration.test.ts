import { mkdtemp, readdir, readFile, rm, truncate, utimes, writeFile } from "node:fs/promises";
import type { ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { z } from "zod";
import { s3Credentials, startS3Server } from "@/e2e/fakes/s3-server";
import { createRender } from "@/e2e/setup/create-render";

// Modules read the environment when they are first loaded, so those that need it are imported only after this.
const server = await startS3Server("media");
for (const [name, value] of Object.entries(s3Credentials)) vi.stubEnv(name, value);
vi.stubEnv("STORAGE_URL", server.storageUrlOf("media"));
const { getStore } = await import("./store");
const { sweepUnusedCopies } = await import("./sweep-unused-copies");
const { closeDatabase, openDatabase } = await import("../db/database");
const { getOrProduce } = await import("@/server/artifacts/get-or-produce");

const store = await getStore();
let folder = "";
let renderId = "";

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "offcamera-s3-test-"));
  renderId = await createRender((await openDatabase()).prisma);
});

afterEach(() => {
  server.faults.clear();
  server.requests.length = 0;
});

afterAll(async () => {
  await closeDatabase();
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

async function publishText(storageKey: string, text: string): Promise<void> {
  const file = path.join(folder, "draft.txt");
  await writeFile(file, text);
  await store.publish(file, storageKey);
}

function downloadsOf(storageKey: string): number {
  return server.requests.filter((request) => request === `GET /media/${storageKey}`).length;
}

function requestText(text: string, produced: string[]) {
  return getOrProduce({
    kind: "audio-mix",
    workspaceId: "test",
    extension: "txt",
    input: { text },
    metadataSchema: z.object({}),
    renderId,
    async produce(file) {
      produced.push(text);
      await writeFile(file, text);

      return {};
    },
  });
}

/** A second store, as a process with that `STORAGE_URL` would have it. */
async function openStoreAt(storageUrl: string) {
  vi.resetModules();
  vi.stubEnv("STORAGE_URL", storageUrl);

  return (await import("./store")).getStore();
}

test("a store needs its credentials no more in the environment, once it is open", async () => {
  for (const name of Object.keys(s3Credentials)) vi.stubEnv(name, undefined);

  // The first use of the store: the SDK has had no earlier occasion to look for credentials.
  await publishText("forgotten.txt", "twelve bytes");
  expect(await store.findBytes("forgotten.txt")).toBe(12);

  for (const [name, value] of Object.entries(s3Credentials)) vi.stubEnv(name, value);
});

test("a published file is there with its size, byte for byte, until it is deleted", async () => {
  const text = "Three hearts. ".repeat(100_000);
  expect(await store.findBytes("asset/hearts.txt")).toBeUndefined();

  await publishText("asset/hearts.txt", text);

  expect(await store.findBytes("asset/hearts.txt")).toBe(text.length);
  expect(await readFile(await store.fetchLocal("asset/hearts.txt"), "utf8")).toBe(text);

  await store.delete("asset/hearts.txt");

  expect(await store.findBytes("asset/hearts.txt")).toBeUndefined();
  await expect(store.fetchLocal("asset/hearts.txt")).rejects.toMatchObject({ code: "STORAGE_FAILED" });
});

test("no local copy stays of a deleted file, nor for long of one that another machine deleted", async () => {
  for (const name of ["deleted", "old", "used"]) await publishText(`copies/${name}.txt`, name);
  const [deleted, old, used] = await Promise.all(
    ["deleted", "old", "used"].map((name) => store.fetchLocal(`copies/${name}.txt`)),
  );
  const folder = path.dirname(deleted ?? "");
  const longAgo = new Date(Date.now() - 8 * 86_400_000);
  for (const file of [old, used]) await utimes(file ?? "", longAgo, longAgo);
  await store.fetchLocal("copies/used.txt");

  await store.delete("copies/deleted.txt");
  expect((await readdir(folder)).sort()).toEqual(["old.txt", "used.txt"]);
  await sweepUnusedCopies(path.dirname(folder));

  expect(await readdir(folder)).toEqual(["used.txt"]);
  expect(await readFile(await store.fetchLocal("copies/old.txt"), "utf8")).toBe("old");
});

test("a file is downloaded once, and again only if its size is not that of the stored one", async () => {
  await publishText("asset/gills.txt", "two of them");

  const local = await store.fetchLocal("asset/gills.txt");
  expect(await store.fetchLocal("asset/gills.txt")).toBe(local);
  expect(downloadsOf("asset/gills.txt")).toBe(1);

  await truncate(local, 3);
  expect(await readFile(await store.fetchLocal("asset/gills.txt"), "utf8")).toBe("two of them");

  await publishText("asset/gills.txt", "there are two of them");
  expect(await readFile(await store.fetchLocal("asset/gills.txt"), "utf8")).toBe("there are two of them");
  expect(downloadsOf("asset/gills.txt")).toBe(3);
});

test("two that want the same file at the same moment both get it whole", async () => {
  await publishText("asset/twice.txt", "for two");

  const files = await Promise.all([1, 2].map(() => store.fetchLocal("asset/twice.txt")));

  for (const file of files) expect(await readFile(file, "utf8")).toBe("for two");
});

test("a download that is cut off half-way leaves nothing and is not used; the next one is whole", async () => {
  await publishText("cut/long.txt", "0123456789".repeat(1000));
  server.faults.set("GET", (_, response) => {
    response.writeHead(200, { "content-length": 10_000 });
    response.write("0123456789".repeat(500), () => response.destroy());
  });

  await expect(store.fetchLocal("cut/long.txt")).rejects.toMatchObject({
    code: "STORAGE_FAILED",
    message: expect.stringMatching(/^Downloading cut\/long.txt failed: /) as string,
  });
  expect(await readdir(store.scratchRoot)).toEqual([]);
  expect(await readdir(path.join(store.scratchRoot, "../storage-cache/cut"))).toEqual([]);

  server.faults.clear();
  expect(await readFile(await store.fetchLocal("cut/long.txt"), "utf8")).toHaveLength(10_000);
});

test("an upload to a bucket that does not exist says so, and which", async () => {
  const file = path.join(folder, "lost.txt");
  await writeFile(file, "lost");
  const lost = await openStoreAt(server.storageUrlOf("nowhere"));

  await expect(lost.publish(file, "asset/lost.txt")).rejects.toMatchObject({
    name: "AppError",
    code: "STORAGE_FAILED",
    message: "Writing to s3://nowhere failed: The specified bucket does not exist",
  });
});

test("a server that does not answer is STORAGE_FAILED, whatever is asked of it", async () => {
  const file = path.join(folder, "unsent.txt");
  await writeFile(file, "unsent");
  const away = await openStoreAt("s3://media?endpoint=http://127.0.0.1:1");

  for (const ask of [
    () => away.publish(file, "asset/unsent.txt"),
    () => away.findBytes("asset/unsent.txt"),
    () => away.fetchLocal("asset/unsent.txt"),
    () => away.delete("asset/unsent.txt"),
  ]) {
    await expect(ask()).rejects.toMatchObject({
      code: "STORAGE_FAILED",
      message: expect.stringContaining("ECONNREFUSED") as string,
    });
  }
});

test("a local file that cannot be read fails its upload and nothing else", async () => {
  await expect(store.publish(folder, "asset/folder.txt")).rejects.toMatchObject({
    code: "STORAGE_FAILED",
    message: expect.stringContaining("EISDIR") as string,
  });
  await expect(store.publish(path.join(folder, "none"), "asset/none.txt")).rejects.toMatchObject({
    code: "STORAGE_FAILED",
    message: expect.stringContaining("ENOENT") as string,
  });
});

test("a STORAGE_URL with a folder in it is refused", async () => {
  await expect(openStoreAt("s3://media/folder")).rejects.toMatchObject({ code: "CONFIGURATION_INVALID" });
});

test.each(["XMinioStorageFull", "QuotaExceeded"])(
  "a server that has no room left (%s) is a full storage",
  async (code) => {
    server.faults.set("PUT", (request, response) => {
      request.resume().on("end", () => refuse(response, code));
    });

    await expect(publishText("asset/full.txt", "too much")).rejects.toMatchObject({ code: "STORAGE_FULL" });
  },
);

test("an artifact in a bucket is made once, and made anew when its object is gone or cut off", async () => {
  const produced: string[] = [];

  const first = await requestText("kept in a bucket", produced);
  const second = await requestText("kept in a bucket", produced);

  expect(second).toEqual(first);
  expect(produced).toHaveLength(1);
  expect(await readFile(await store.fetchLocal(first.storageKey), "utf8")).toBe("kept in a bucket");

  await store.delete(first.storageKey);
  const third = await requestText("kept in a bucket", produced);

  expect(produced).toHaveLength(2);
  expect(await store.findBytes(third.storageKey)).toBe(third.bytes);

  await publishText(third.storageKey, "kept in");
  const fourth = await requestText("kept in a bucket", produced);

  expect(produced).toHaveLength(3);
  expect(await readFile(await store.fetchLocal(fourth.storageKey), "utf8")).toBe("kept in a bucket");
  expect(await readdir(store.scratchRoot)).toEqual([]);
});

function refuse(response: ServerResponse, code: string): void {
  response.writeHead(403, { "content-type": "application/xml" });
  response.end(`<Error><Code>${code}</Code><Message>No.</Message></Error>`);
}

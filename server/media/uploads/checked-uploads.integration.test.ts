import { rm } from "node:fs/promises";
import sharp from "sharp";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { countTraces, createAccount, startUploadWorker } from "@/e2e/setup/uploads";
import { closeListeners } from "@/server/adapters/db/listen";
import { closeDatabase, openDatabase } from "@/server/adapters/db/database";
import { getStore } from "@/server/adapters/storage/store";
import type { Account } from "@/server/auth/schema";
import { listAssets } from "../media-library";
import { checkUpload, failUpload } from "./check-upload";
import { sweepUploads } from "./sweep-uploads";
import { uploadAsset } from "./upload-asset";
import type { UploadIds } from "./upload-repository";

let ann: Account;
const nothing = { rows: 0, files: [] };
const minuteMs = 60_000;

beforeAll(async () => {
  await openDatabase();
});
beforeEach(async () => {
  ann = await createAccount(crypto.randomUUID());
  const { prisma } = await openDatabase();
  await prisma.asset.deleteMany();
  await rm((await getStore()).scratchRoot.replace(/\.scratch$/, "asset"), { recursive: true, force: true });
});
afterAll(async () => {
  await closeListeners();
  await closeDatabase();
});

const noise = { type: "gaussian", mean: 128, sigma: 60 } as const;
const paint = () =>
  sharp({ create: { width: 200, height: 100, channels: 3, background: "teal", noise } })
    .jpeg()
    .toBuffer();

/** What a web app does with a file while no worker runs. */
async function send(content: Buffer, signal = new AbortController().signal) {
  return uploadAsset({
    ...{ workspaceId: ann.workspaceId, name: "reef.jpg", signal, patienceMs: 200 },
    body: new Blob([new Uint8Array(content)]).stream(),
  });
}

/** An unchecked upload, as left behind by a web app that was killed while it waited. */
async function leave(content: Buffer): Promise<UploadIds> {
  await expect(send(content)).rejects.toMatchObject({
    code: "TOO_MANY_REQUESTS",
    message: "reef.jpg has arrived and waits to be checked; it will be in the library soon.",
  });
  const { id: uploadId } = await (await openDatabase()).prisma.upload.findFirstOrThrow();

  return { workspaceId: ann.workspaceId, uploadId };
}

async function age(ageMs: number): Promise<void> {
  const createdAt = new Date(Date.now() - ageMs);
  const { prisma } = await openDatabase();
  await prisma.upload.updateMany({ data: { createdAt } });
  await prisma.upload.updateMany({ where: { endedAt: { not: null } }, data: { endedAt: createdAt } });
}

const names = async () =>
  (await listAssets(ann.workspaceId, { search: "", kinds: [] })).assets.map(({ name }) => name);

it("without a worker it is said that a file waits, and it is in the library once there is one", async () => {
  await leave(await paint());
  expect(await names()).toEqual([]);

  const stopWorker = await startUploadWorker();
  await expect.poll(names).toEqual(["reef.jpg"]);
  await stopWorker();

  await age(61 * minuteMs);
  await sweepUploads();
  expect(await (await openDatabase()).prisma.upload.count()).toBe(0);
  expect((await countTraces()).files.sort()).toEqual([
    expect.stringMatching(/\.jpg$/),
    expect.stringMatching(/\.thumbnail\.webp$/),
  ]);
});

it("a check that died at any line is made again, and gives one file", async () => {
  const ids = await leave(await paint());
  const { prisma } = await openDatabase();

  await checkUpload(ids);
  const { storageKey } = await prisma.upload.findFirstOrThrow();
  expect(await (await getStore()).findBytes(storageKey)).toBeUndefined();
  // As if it had died before its last line.
  await prisma.upload.updateMany({ data: { endedAt: null, assetId: null } });
  await checkUpload(ids);
  await checkUpload(ids);

  expect(await names()).toEqual(["reef.jpg"]);
  expect(await prisma.upload.findFirst()).toMatchObject({ assetId: expect.any(String) as string });
  await prisma.upload.deleteMany();
});

it("of a file that is not taken only the reason stays, until it is read or swept", async () => {
  const ids = await leave((await paint()).subarray(0, 3000));

  await expect(checkUpload(ids)).rejects.toThrow("reef.jpg is cut off or damaged");
  await failUpload(ids, { code: "INVALID_INPUT", reason: "reef.jpg is cut off." });
  expect(await countTraces()).toEqual({ rows: 1, files: [] });

  await age(61 * minuteMs);
  await sweepUploads();
  expect(await countTraces()).toEqual(nothing);
});

it("nothing stays of a file whose browser leaves while it waits, or that nobody could check for two days", async () => {
  const leaving = new AbortController();
  const sent = send(await paint(), leaving.signal);
  sent.catch(() => undefined);
  await expect.poll(async () => (await countTraces()).files).toHaveLength(1);
  leaving.abort();
  await expect(sent).rejects.toMatchObject({ code: "CANCELLED" });
  expect(await countTraces()).toEqual(nothing);

  const ids = await leave(await paint());
  await age(49 * 60 * minuteMs);
  await (await openDatabase()).prisma.upload.updateMany({ data: { eventId: null } });
  await sweepUploads();
  expect(await countTraces()).toEqual(nothing);
  await checkUpload(ids);
  expect(await names()).toEqual([]);
});

it("a file whose event was lost is checked after the sweep, and one that was never stored is forgotten", async () => {
  const { prisma, pool } = await openDatabase();
  await leave(await paint());
  await pool.query("delete from engine.event");
  await pool.query("delete from engine.run");
  await age(2 * minuteMs);
  const { id, createdAt, ...lost } = await prisma.upload.findFirstOrThrow();
  await prisma.upload.create({ data: { ...lost, storageKey: "upload/none", eventId: null, createdAt } });

  await sweepUploads();
  const stopWorker = await startUploadWorker();
  await expect.poll(names).toEqual(["reef.jpg"]);
  await stopWorker();

  expect(await prisma.upload.findUnique({ where: { id } })).toMatchObject({ failureCode: null });
  await age(61 * minuteMs);
  await sweepUploads();
  expect(await prisma.upload.count()).toBe(0);
});

import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Account } from "@/server/auth/schema";
import { closeDatabase, openDatabase } from "@/server/adapters/db/database";
import { runCapableFfmpeg } from "@/server/adapters/ffmpeg/spawn-ffmpeg";
import { createCaller } from "@/server/api/root";
import { env } from "@/server/env";
import { openMedia } from "./media-library";
import { createAccount, send, upload, startUploadWorker } from "@/e2e/setup/uploads";

let ann: Account;
let stopWorker: () => Promise<void>;
let bob: Account;
let directory: string;
let api: ReturnType<typeof createCaller>;

beforeAll(async () => {
  await openDatabase();
  stopWorker = await startUploadWorker();
  ann = await createAccount("ann");
  bob = await createAccount("bob");
  api = createCaller({ account: ann, caller: { address: "" } });
  directory = await mkdtemp(path.join(tmpdir(), "library-"));
});
afterAll(async () => {
  await rm(directory, { recursive: true });
  await stopWorker();
  await closeDatabase();
});

function paint(background: string): Promise<Buffer> {
  return sharp({ create: { width: 90, height: 60, channels: 3, background } })
    .jpeg()
    .withMetadata({ orientation: 6 })
    .toBuffer();
}

async function film(name: string, args: string[]): Promise<Buffer> {
  const file = path.join(directory, name);
  await runCapableFfmpeg({ args: [...args, file], signal: new AbortController().signal });

  return readFile(file);
}

it("takes photos, clips, sound and fonts, and knows what is in them", async () => {
  const picture = ["-f", "lavfi", "-i", "testsrc2=s=320x240:r=30:d=2"];
  const sound = ["-f", "lavfi", "-i", "sine=d=2"];
  const font = "node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2";

  const photo = await upload(ann, "turned.jpg", await paint("teal"));
  expect(photo.asset).toMatchObject({ kind: "photo", width: 60, height: 90, durationMs: null });
  const clip = await upload(ann, "clip.webm", await film("a.mp4", [...picture, ...sound]));
  expect(clip.asset).toMatchObject({ kind: "footage", name: "clip.mp4", width: 320, height: 240 });
  expect(clip.asset.durationMs).toBeCloseTo(2000, -2);
  for (const ending of ["mp3", "m4a", "wav", "flac", "ogg", "opus"]) {
    const codec = ending === "ogg" ? ["-c:a", "libvorbis"] : [];
    const { asset } = await upload(ann, `tone.${ending}`, await film(`tone.${ending}`, [...sound, ...codec]));
    expect(asset).toMatchObject({ kind: "audio", name: `tone.${ending}`, thumbnailKey: null });
    expect(Math.abs((asset.durationMs ?? 0) - 2000)).toBeLessThan(100);
  }
  const soundOnly = await upload(ann, "talk.mp4", await film("talk.mp4", [...sound, "-ar", "44100"]));
  expect(soundOnly.asset).toMatchObject({ kind: "audio", name: "talk.m4a" });
  expect((await upload(ann, "Inter", await readFile(font))).asset).toMatchObject({
    ...{ kind: "font", name: "Inter.woff2" },
  });

  for (const { asset } of [photo, clip]) {
    const thumbnail = await sharp(await openMedia(ann.workspaceId, asset.thumbnailKey ?? "")).metadata();
    expect(thumbnail.width / thumbnail.height).toBeCloseTo((asset.width ?? 0) / (asset.height ?? 1), 1);
    await expect(openMedia(bob.workspaceId, asset.thumbnailKey ?? "")).rejects.toThrow();
    await expect(openMedia(bob.workspaceId, asset.storageKey)).rejects.toThrow();
  }
});

it("the same content is one asset in a workspace, whatever it is called, and says so", async () => {
  const content = await paint("red");
  const first = await upload(ann, "red.jpg", content);
  const again = await send(ann, { name: "other.jpg", body: content });

  expect(again.status).toBe(200);
  expect(await again.json()).toMatchObject({
    ...{ isDuplicate: true, asset: { assetId: first.asset.assetId, name: "red.jpg" } },
  });
  const others = await upload(bob, "red.jpg", content);
  expect(others.isDuplicate).toBe(false);
  expect(others.asset.storageKey).not.toBe(first.asset.storageKey);
});

it("files of one name are numbered, also when they come at once", async () => {
  const colors = ["#100000", "#200000", "#300000", "#400000", "#500000"];
  const uploads = await Promise.all(colors.map(async (color) => upload(ann, "same.jpg", await paint(color))));

  expect(uploads.map(({ asset }) => asset.name).sort()).toEqual(
    ["same.jpg", "same 2.jpg", "same 3.jpg", "same 4.jpg", "same 5.jpg"].sort(),
  );
  const [twin, other] = await Promise.all(
    [0, 1].map(async () => upload(ann, "twin.jpg", await paint("#abc"))),
  );
  expect(twin?.asset.assetId).toBe(other?.asset.assetId);
});

it("is searched by name, filtered by kind and listed page by page", async () => {
  const first = await api.media.list({ kinds: ["photo"] });
  expect(new Set(first.assets.map(({ kind }) => kind))).toEqual(new Set(["photo"]));
  expect((await api.media.list({ search: "TONE.MP" })).assets.map(({ name }) => name)).toEqual(["tone.mp3"]);

  const { prisma } = await openDatabase();
  await prisma.asset.createMany({
    data: Array.from({ length: 100 }, (_, index) => ({
      ...{ workspaceId: bob.workspaceId, kind: "font" as const, bytes: 1n, mimeType: "font/ttf" },
      ...{ sha256: `${index}`, storageKey: `asset/${index}`, name: `${index}.ttf` },
    })),
  });
  const bobs = createCaller({ account: bob, caller: { address: "" } });
  const names: string[] = [];
  for (let cursor: string | undefined, page = 0; page === 0 || cursor; page += 1) {
    const { assets, nextCursor } = await bobs.media.list({ kinds: ["font"], cursor });
    names.push(...assets.map(({ name }) => name));
    cursor = nextCursor;
  }
  expect(new Set(names).size).toBe(100);
  expect(names).toHaveLength(100);
});

it("what is deleted can be brought back, under another name if its own is taken", async () => {
  const { asset } = await upload(ann, "wave.jpg", await paint("#123456"));
  const { assetId } = asset;

  await api.media.delete({ assetId });
  expect((await api.media.list({ search: "wave" })).assets).toEqual([]);
  await expect(api.media.get({ assetId })).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect((await upload(ann, "wave.jpg", await paint("#654321"))).asset.name).toBe("wave.jpg");

  expect(await api.media.restore({ assetId })).toMatchObject({ assetId, name: "wave 2.jpg" });
  await api.media.delete({ assetId });
  const again = await upload(ann, "wave.jpg", await paint("#123456"));
  expect(again).toMatchObject({ isDuplicate: false, asset: { assetId, name: "wave 2.jpg" } });
});

it("a workspace without room takes no other file, however long that says it is, and the same one still", async () => {
  const cleo = await createAccount("cleo");
  const picture = await paint("navy");
  const { asset } = await upload(cleo, "navy.jpg", picture);
  const { storageMb } = env.quotas;
  env.quotas.storageMb = asset.bytes / 1_000_000;

  try {
    const refusal = { code: "QUOTA_EXCEEDED", message: expect.stringMatching(/delete some/) as string };
    await expect(upload(cleo, "teal.jpg", await paint("teal"))).rejects.toMatchObject(refusal);
    const large = { name: "huge.jpg", body: picture, headers: { "content-length": "1000000" } };
    await expect(send(cleo, large)).rejects.toMatchObject(refusal);
    expect((await upload(cleo, "again.jpg", picture)).isDuplicate).toBe(true);
    expect(
      await createCaller({ account: cleo, caller: { address: "" } }).workspaces.getQuotas(),
    ).toMatchObject({
      storage: { usedBytes: asset.bytes, maxBytes: asset.bytes },
    });
  } finally {
    env.quotas.storageMb = storageMb;
  }
});

import { randomBytes } from "node:crypto";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { octopusPlan, openPublishingWorld } from "@/e2e/fixtures/publishing-world";
import { getDatabase } from "@/server/adapters/db/database";
import { hashFile, importAsset } from "@/server/media/import-asset";
import { openThumbnail } from "./thumbnail";

let world: Awaited<ReturnType<typeof openPublishingWorld>>;
let workspaceId: string;
let directory: string;

beforeAll(async () => {
  world = await openPublishingWorld();
  workspaceId = await world.createWorkspace();
  directory = await mkdtemp(path.join(tmpdir(), "thumbnails-"));
});
afterAll(async () => {
  await world.close();
  await rm(directory, { recursive: true, force: true });
});

async function addPhoto(file: string, mimeType: string): Promise<string> {
  const storageKey = await importAsset({
    ...{ workspaceId, file, kind: "photo", sha256: await hashFile(file), mimeType },
    ...{ width: 3000, height: 3000 },
  });
  const { id } = await getDatabase().prisma.asset.findFirstOrThrow({ where: { workspaceId, storageKey } });

  return id;
}

const open = (assetId: string, of = workspaceId) =>
  openThumbnail({
    ...{ workspaceId: of, renderId: null },
    options: { ...octopusPlan.options, thumbnail: { assetId } },
  });

async function expectFit(assetId: string): Promise<void> {
  const picture = await open(assetId);
  expect(picture?.mimeType).toBe("image/jpeg");
  expect(await sharp(picture?.file).metadata()).toMatchObject({
    ...{ format: "jpeg", width: 1280, height: 720, space: "srgb", hasProfile: false },
  });
  expect((await stat(picture?.file ?? "")).size).toBeLessThan(2_000_000);
}

test("a picture of 3000 x 3000 in the inks of a printer becomes one that YouTube takes", async () => {
  const file = path.join(directory, "poster.jpg");
  const create = { width: 3000, height: 3000, channels: 3, background: "#20a060" } as const;
  await sharp({ create }).toColorspace("cmyk").jpeg().toFile(file);
  expect((await sharp(file).metadata()).space).toBe("cmyk");

  await expectFit(await addPhoto(file, "image/jpeg"));
});

test("a picture of 60 MB is made small", async () => {
  const file = path.join(directory, "noise.png");
  const raw = { width: 4500, height: 4500, channels: 3 } as const;
  await sharp(randomBytes(raw.width * raw.height * raw.channels), { raw })
    .png({ compressionLevel: 0 })
    .toFile(file);
  expect((await stat(file)).size).toBeGreaterThan(60_000_000);

  await expectFit(await addPhoto(file, "image/png"));
});

test("a picture of another workspace is none", async () => {
  const file = path.join(directory, "mine.png");
  await sharp({ create: { width: 64, height: 64, channels: 3, background: "#fff" } })
    .png()
    .toFile(file);
  const assetId = await addPhoto(file, "image/png");

  await expect(open(assetId, await world.createWorkspace())).rejects.toMatchObject({ code: "NOT_FOUND" });
});

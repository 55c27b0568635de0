import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp, { type Sharp } from "sharp";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createAccount, upload, startUploadWorker } from "@/e2e/setup/uploads";
import { closeDatabase, openDatabase } from "@/server/adapters/db/database";
import { getStore } from "@/server/adapters/storage/store";
import type { Account } from "@/server/auth/schema";
import { hashFile, importAsset } from "./import-asset";
import { openMedia } from "./media-library";

let ann: Account;
let stopWorker: () => Promise<void>;
let directory: string;

beforeAll(async () => {
  await openDatabase();
  stopWorker = await startUploadWorker();
  ann = await createAccount("ann");
  directory = await mkdtemp(path.join(tmpdir(), "reencoded-"));
});
afterAll(async () => {
  await rm(directory, { recursive: true });
  await stopWorker();
  await closeDatabase();
});

const camera = "Greenwich-Camera";
const exif = {
  IFD0: { Make: camera },
  IFD3: {
    GPSLatitudeRef: "N",
    GPSLatitude: "51/1 28/1 38/1",
    GPSLongitudeRef: "W",
    GPSLongitude: "0/1 0/1 1/1",
  },
};

/** A photo of two fields, taken sideways, with everything that a camera records. */
const shoot = (save: (picture: Sharp) => Sharp, right = "#ff0000") =>
  save(
    sharp({ create: { width: 60, height: 40, channels: 3, background: "#20a060" } }).composite([
      { input: { create: { width: 30, height: 40, channels: 3, background: right } }, left: 30, top: 0 },
    ]),
  )
    .withExif(exif)
    .withMetadata({ orientation: 6 })
    .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><a>${camera}</a></x:xmpmeta>`)
    .withIccProfile("p3")
    .toBuffer();

const jpeg = (picture: Sharp) => picture.jpeg({ quality: 100, chromaSubsampling: "4:4:4" });
const read = async (storageKey: string) => readFile(await openMedia(ann.workspaceId, storageKey));

async function expectClean(stored: Buffer, format: string): Promise<void> {
  const metadata = await sharp(stored).metadata();
  expect(metadata).toMatchObject({ format, width: 40, height: 60 });
  for (const trace of ["exif", "xmp", "iptc", "icc", "orientation"] as const) {
    expect(metadata[trace], trace).toBeUndefined();
  }
  expect(stored.includes(camera)).toBe(false);
}

it.each([
  ["photo.jpg", "jpeg", jpeg],
  ["photo.png", "png", (picture: Sharp) => picture.png()],
  ["photo.webp", "webp", (picture: Sharp) => picture.webp({ lossless: true })],
  ["photo.avif", "heif", (picture: Sharp) => picture.avif({ quality: 90, effort: 0 })],
] as const)(
  "of an uploaded %s the place and the camera are gone, and it stands upright",
  async (name, format, save) => {
    const shot = await shoot(save);
    expect(shot.includes(camera)).toBe(true);

    const { asset } = await upload(ann, name, shot);

    expect(asset).toMatchObject({ name, kind: "photo", width: 40, height: 60 });
    const stored = await read(asset.storageKey);
    expect(stored).toHaveLength(asset.bytes);
    await expectClean(stored, format);
  },
);

it("what comes from a folder loses them, too, and its own file is untouched", async () => {
  const file = path.join(directory, "place.jpg");
  await writeFile(file, await shoot(jpeg, "#ff8000"));
  const facts = { kind: "photo" as const, mimeType: "image/jpeg", width: 40, height: 60 };
  const input = { workspaceId: ann.workspaceId, file, sha256: await hashFile(file), ...facts };

  const storageKey = await importAsset(input);

  await expectClean(await read(storageKey), "jpeg");
  expect((await readFile(file)).includes(camera)).toBe(true);
  expect(await importAsset(input)).toBe(storageKey);
});

it("colors are those that were seen, in sRGB; lossless kinds keep every pixel, and JPEG nearly", async () => {
  const plain = sharp({ create: { width: 64, height: 64, channels: 3, background: "teal", noise: noise() } });
  const source = await plain.png().toBuffer();
  const pixels = (picture: Buffer) => sharp(picture).removeAlpha().raw().toBuffer();
  const deep = await sharp(source).toColorspace("rgb16").png().toBuffer();

  const png = await upload(ann, "noise.png", source);
  const webp = await upload(ann, "noise.webp", await sharp(source).webp({ lossless: true }).toBuffer());
  const deepPng = await upload(ann, "deep.png", deep);
  const red = await upload(ann, "red.jpg", await shoot(jpeg, "#f00000"));

  for (const { asset } of [png, webp]) {
    expect((await pixels(await read(asset.storageKey))).equals(await pixels(source))).toBe(true);
  }
  expect(await sharp(await read(deepPng.asset.storageKey)).metadata()).toMatchObject({ depth: "ushort" });
  // Turned clockwise, the right field is at the bottom. The P3 file held sRGB's red.
  const below = sharp(await read(red.asset.storageKey)).extract({
    left: 10,
    top: 45,
    width: 1,
    height: 1,
  });
  const [r = 0, g = 0, b = 0] = await below.raw().toBuffer();
  expect([Math.abs(r - 240) < 6, g < 12, b < 12]).toEqual([true, true, true]);
});

it("the same file is found again without being decoded, and a damaged one comes back whole", async () => {
  const shot = await shoot(jpeg, "#0000ff");
  const first = await upload(ann, "blue.jpg", shot);
  const file = await (await getStore()).fetchLocal(first.asset.storageKey);

  expect(await upload(ann, "other.jpg", shot)).toEqual({ ...first, isDuplicate: true });

  await writeFile(file, "damaged");
  expect(await upload(ann, "blue.jpg", shot)).toEqual({ ...first, isDuplicate: true });
  await expectClean(await read(first.asset.storageKey), "jpeg");
});

it("of a moving picture the first one stays, which is what videos show", async () => {
  const frames = await Promise.all(
    ["#ff0000", "#0000ff"].map((background) =>
      sharp({ create: { width: 20, height: 20, channels: 3, background } })
        .png()
        .toBuffer(),
    ),
  );
  const gif = await sharp(frames, { join: { animated: true } })
    .gif()
    .toBuffer();

  const { asset } = await upload(ann, "moving.gif", gif);

  const stored = await read(asset.storageKey);
  expect(await sharp(stored).metadata()).toMatchObject({ format: "gif", width: 20, height: 20 });
  expect([...(await sharp(stored, { animated: true }).raw().toBuffer()).subarray(0, 3)]).toEqual([255, 0, 0]);
  expect((await sharp(stored, { animated: true }).metadata()).pages ?? 1).toBe(1);
});

function noise() {
  return { type: "gaussian", mean: 128, sigma: 40 } as const;
}

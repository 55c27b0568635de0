import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pngHeader } from "@/server/media/png.fixture";
import { checkMedia } from "./check-media";

let root = "";
let directory = "";

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), "media-"));
  directory = path.join(root, "script");
  await mkdir(path.join(directory, "folder.png"), { recursive: true });
  const picture = sharp({ create: { width: 300, height: 200, channels: 3, background: "teal" } });
  await picture.clone().png().toFile(path.join(directory, "plain.png"));
  await picture.clone().jpeg().withMetadata({ orientation: 6 }).toFile(path.join(directory, "turned.jpg"));
  await picture.clone().png().toFile(path.join(root, "above.png"));
  const noise = sharp({
    create: {
      width: 600,
      height: 600,
      channels: 3,
      background: "teal",
      noise: { type: "gaussian", mean: 128, sigma: 60 },
    },
  });
  await noise.clone().jpeg().toFile(path.join(directory, "cut.jpg"));
  await truncate(path.join(directory, "cut.jpg"), 20_000);
  await writeFile(path.join(directory, "huge.png"), pngHeader(40_000, 40_000));
  await writeFile(path.join(directory, "text.jpg"), "not a picture at all");
  await writeFile(path.join(directory, "empty.jpg"), "");
  // The first box of an MP4 file is what tells its kind.
  await writeFile(
    path.join(directory, "clip.mp4"),
    Buffer.from("00000018667479706d703432000000006d7034326d703431", "hex"),
  );
});
afterAll(() => rm(root, { recursive: true }));

const probeVideo = () => Promise.resolve({ width: 1920, height: 1080, durationMs: 4000 });
const check = (file: string, kind: "photo" | "footage" = "photo", probe: typeof probeVideo = probeVideo) =>
  checkMedia({ media: { kind, path: file, line: 7 }, directory, probeVideo: probe });

describe("a picture that a script names", () => {
  it("is measured and hashed", async () => {
    const bytes = await readFile(path.join(directory, "plain.png"));

    expect(await check("plain.png")).toEqual({
      kind: "photo",
      absolutePath: path.join(directory, "plain.png"),
      mime: "image/png",
      width: 300,
      height: 200,
      byteSize: bytes.length,
      sha256: createHash("sha256").update(bytes).digest("hex"),
    });
  });

  it("is measured as it is seen, with its EXIF orientation", async () => {
    expect(await check("turned.jpg")).toMatchObject({ width: 200, height: 300 });
  });

  it("may lie above the script's folder", async () => {
    expect(await check("../above.png")).toMatchObject({ width: 300 });
  });

  it.each([
    ["missing.jpg", /is not there; check its name/],
    ["folder.png", /is a folder, not a file/],
    ["empty.jpg", /is an empty file/],
    ["text.jpg", /holds no picture \(unknown content\)/],
    ["clip.mp4", /holds no picture \(video\/mp4\)/],
    ["huge.png", /is 40000x40000 pixels; make each side at most 12000/],
    ["cut.jpg", /is cut off or damaged/],
    ["/etc/hostname", /is an absolute path/],
  ])("is rejected with script, line and mend: %s", async (file, reason) => {
    await expect(check(file)).rejects.toMatchObject({
      code: "INVALID_INPUT",
      message: expect.stringMatching(reason) as string,
    });
    await expect(check(file)).rejects.toThrow(`Line 7: ${file} `);
  });
});

describe("a clip that a script names", () => {
  it("is measured by the prober", async () => {
    expect(await check("clip.mp4", "footage")).toMatchObject({
      kind: "footage",
      width: 1920,
      height: 1080,
      durationMs: 4000,
    });
  });

  it("is rejected if it holds a picture or cannot be probed", async () => {
    await expect(check("plain.png", "footage")).rejects.toThrow(/holds no clip \(image\/png\)/);
    await expect(
      check("clip.mp4", "footage", () => Promise.reject(new Error("moov atom not found"))),
    ).rejects.toThrow(/cannot be read as a clip/);
  });
});

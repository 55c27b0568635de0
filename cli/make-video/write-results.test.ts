import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeEach, expect, test, vi } from "vitest";

// The environment is read when a module is first loaded, and another file's tests may have loaded it in this process.
const root = await mkdtemp(path.join(tmpdir(), "offcamera-results-"));
const storage = path.join(root, "storage");
vi.stubEnv("STORAGE_URL", pathToFileURL(storage).href);
vi.resetModules();
const { writeResults } = await import("./write-results");

const result = {
  videoKey: "new.mp4",
  thumbnailKey: "new.jpg",
  srt: "new captions",
  metadata: { title: "Three hearts", description: "", tags: [], language: "en" },
};
const names = ["video.jpg", "video.json", "video.mp4", "video.srt"];
let folder = "";

beforeEach(async () => {
  await mkdir(storage, { recursive: true });
  for (const key of [result.videoKey, result.thumbnailKey]) await writeFile(path.join(storage, key), key);
  folder = await mkdtemp(path.join(root, "out-"));
});

afterAll(async () => {
  vi.unstubAllEnvs();
  vi.resetModules();
  await rm(root, { recursive: true });
});

function write() {
  return writeResults(result, path.join(folder, "video.mp4"));
}

function read(name: string): Promise<string> {
  return readFile(path.join(folder, name), "utf8");
}

test("the video, its thumbnail, captions and description lie side by side, in the place of older ones", async () => {
  for (const name of names) await writeFile(path.join(folder, name), "old");

  await write();

  expect((await readdir(folder)).sort()).toEqual(names);
  expect(await read("video.mp4")).toBe("new.mp4");
  expect(await read("video.jpg")).toBe("new.jpg");
  expect(await read("video.srt")).toBe("new captions");
  expect(JSON.parse(await read("video.json"))).toEqual(result.metadata);
});

test("a part that cannot be finished leaves nothing new, and all that was there", async () => {
  await writeFile(path.join(folder, "video.srt"), "old captions");
  await rm(path.join(storage, result.videoKey));

  await expect(write()).rejects.toMatchObject({
    code: "STORAGE_FAILED",
    message: expect.stringMatching(`^Writing to ${folder} failed: `) as string,
  });

  expect(await readdir(folder)).toEqual(["video.srt"]);
  expect(await read("video.srt")).toBe("old captions");
});

test("a folder that took a part's place while the video was made is named, and all that was there is left", async () => {
  await mkdir(path.join(folder, "video.mp4"));
  await writeFile(path.join(folder, "video.srt"), "old captions");

  await expect(write()).rejects.toMatchObject({
    code: "INVALID_INPUT",
    message: expect.stringContaining(`${folder}/video.mp4 is a folder`) as string,
  });

  expect((await readdir(folder)).sort()).toEqual(["video.mp4", "video.srt"]);
  expect(await read("video.srt")).toBe("old captions");
});

test("a folder that went away while the video was made is one clear line", async () => {
  await rm(folder, { recursive: true });

  await expect(write()).rejects.toMatchObject({
    code: "INVALID_INPUT",
    message: `There is no folder ${folder}: make it, or name another --out.`,
  });
});

import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { findObstacle } from "./result-files";

let folder = "";

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "offcamera-results-"));
});

afterEach(() => rm(folder, { recursive: true }));

test("nothing is in the way of a new video, nor of one that replaces the last, and nothing is left by looking", async () => {
  for (const name of ["old.mp4", "old.srt", "old.jpg", "old.json"])
    await writeFile(path.join(folder, name), "");

  expect(await findObstacle(path.join(folder, "new.mp4"))).toBeUndefined();
  expect(await findObstacle(path.join(folder, "old.mp4"))).toBeUndefined();
  expect(await readdir(folder)).toHaveLength(4);
});

test("the longest name that the disk allows is not too long", async () => {
  expect(await findObstacle(path.join(folder, `${"v".repeat(250)}.mp4`))).toBeUndefined();
  expect(await findObstacle(path.join(folder, `${"v".repeat(251)}.mp4`))).toMatch(
    /longer than the disk allows/,
  );
});

test.each(["mp4", "srt", "jpg", "json"])("a folder in the place of the .%s is named", async (extension) => {
  const inTheWay = path.join(folder, `video.${extension}`);
  await mkdir(inTheWay);

  expect(await findObstacle(path.join(folder, "video.mp4"))).toMatch(`${inTheWay} is a folder, `);
});

test("a link to a folder is replaced like a file", async () => {
  await symlink(folder, path.join(folder, "video.mp4"));

  expect(await findObstacle(path.join(folder, "video.mp4"))).toBeUndefined();
});

test("a file in the middle of the path is said to be one", async () => {
  await writeFile(path.join(folder, "notes"), "");

  expect(await findObstacle(path.join(folder, "notes/2026/video.mp4"))).toMatch(
    /a part of that path is a file/,
  );
});

import { mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { requireInputsKept } from "./require-inputs-kept";

let folder = "";

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "offcamera-inputs-"));
  for (const name of ["hearts.md", "hearts.jpg"]) await writeFile(path.join(folder, name), "");
  await symlink(folder, path.join(folder, "here"));
});

afterEach(() => rm(folder, { recursive: true }));

const inputs = () => ["hearts.md", "hearts.jpg"].map((name) => path.join(folder, name));

test.each(["hearts.mp4", "here/hearts.mp4"])(
  "a photo is not overwritten by the thumbnail of %s",
  async (out) => {
    await expect(requireInputsKept(path.join(folder, out), inputs())).rejects.toMatchObject({
      code: "INVALID_INPUT",
      message: expect.stringMatching(/hearts\.jpg would be overwritten/) as string,
    });
  },
);

test("a photo in the thumbnail's place is kept where the script shows it by a link", async () => {
  await symlink("hearts.jpg", path.join(folder, "photo.jpg"));

  await expect(
    requireInputsKept(path.join(folder, "hearts.mp4"), [path.join(folder, "photo.jpg")]),
  ).rejects.toMatchObject({ code: "INVALID_INPUT" });
});

test("names of their own are in nobody's way", async () => {
  await requireInputsKept(path.join(folder, "video.mp4"), inputs());
});

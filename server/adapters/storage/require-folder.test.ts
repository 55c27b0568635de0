import { chmod, mkdir, mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { requireDataFolder, requireFolder } from "./require-folder";

let root = "";

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), "offcamera-folder-"));
});

afterEach(() => rm(root, { recursive: true }));

test("a folder is made with all that it lies in, and found again, by several at once", async () => {
  const folder = path.join(root, "data/2026/storage");

  await Promise.all(Array.from({ length: 5 }, () => requireFolder(folder, "DATA_DIR")));
  await requireFolder(folder, "DATA_DIR");

  expect((await stat(folder)).isDirectory()).toBe(true);
});

async function readMode(folder: string): Promise<string> {
  return ((await stat(folder)).mode & 0o7777).toString(8);
}

test("nobody else of the machine may enter the folder of all data, new or old", async () => {
  const old = path.join(root, "old");
  await mkdir(old, { mode: 0o755 });
  await requireDataFolder(old);
  expect(await readMode(old)).toBe("700");

  const made = path.join(root, "made/data");
  await requireFolder(path.join(made, "storage"), "DATA_DIR");
  expect(await readMode(made)).toBe("700");
});

test("a folder that is everybody's stays so", async () => {
  const shared = path.join(root, "shared");
  await mkdir(shared);
  await chmod(shared, 0o1777);
  await requireDataFolder(shared);

  expect(await readMode(shared)).toBe("1777");
});

test.each(["notes", "notes/storage", "notes/2026/storage"])(
  "%s, where notes is a file, is refused",
  async (name) => {
    await writeFile(path.join(root, "notes"), "");
    const folder = path.join(root, name);

    await expect(requireFolder(folder, "STORAGE_URL")).rejects.toMatchObject({
      code: "CONFIGURATION_INVALID",
      message: `The configuration is wrong: STORAGE_URL: ${folder} cannot be a folder, for a part of that path is a file.`,
    });
  },
);

test.runIf(process.platform === "linux")("a folder that takes no other is refused at once", async () => {
  await expect(requireFolder("/proc/none/postgres", "DATA_DIR")).rejects.toMatchObject({
    code: "CONFIGURATION_INVALID",
    message:
      "The configuration is wrong: DATA_DIR: the folder /proc/none/postgres cannot be made or written to.",
  });
});

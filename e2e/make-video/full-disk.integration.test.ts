import { mkdir, readdir, stat } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import sharp from "sharp";
import { expect, test } from "vitest";
import { closeDatabase, openDatabase } from "@/server/adapters/db/database";
import { spawnProcess } from "../processes/spawn-process";
import { createFolder, makeVideo, writeQuickScript } from "./run-make-video";

const pageBytes = 4096;
/** A picture that takes room as a video. */
const noise = await sharp({
  create: {
    ...{ width: 600, height: 600, channels: 3 as const, background: "#777" },
    noise: { type: "gaussian", mean: 128, sigma: 40 },
  },
})
  .png()
  .toBuffer();

test("a disk that is full when the segments are joined, or when the results are written: one clear line, nothing half-written, and the next try goes on", async () => {
  const folder = await createFolder({
    ...writeQuickScript("An octopus has three hearts."),
    "wall.png": noise,
  });
  const storage = path.join(folder, "storage");
  const disk = path.join(folder, "disk");
  const small = path.join(folder, "small");
  await makeVideo(folder, ["script.md", "--out", "a.mp4"], { STORAGE_URL: pathToFileURL(storage).href });
  const { prisma } = await openDatabase();
  await prisma.artifactUse.deleteMany({ where: { artifact: { kind: "video" } } });
  await prisma.artifact.deleteMany({ where: { kind: "video" } });
  await closeDatabase();
  await Promise.all([disk, small].map((name) => mkdir(name)));
  // Room for all that is there but the video, and for half of that.
  const others = await countPages(storage, (name) => !name.startsWith("video/"));
  const room = (others + (await countPages(storage, (name) => name.startsWith("video/"))) / 2) * pageBytes;
  const script = [
    `mount -t tmpfs -o size=${Math.ceil(room)} tmpfs ${disk}`,
    `rm -r ${storage}/video/* && cp -r ${storage}/. ${disk}/`,
    `! "$@"`,
    `find ${disk}/video ${disk}/.scratch -type f`,
    `mount -o remount,size=1g ${disk}`,
    // Of what stands twice the last one counts; all but the video fits.
    `mount -t tmpfs -o size=256k tmpfs ${small}`,
    `! "$@" --out ${small}/c.mp4`,
    `test -z "$(ls -A ${small})"`,
    `exec "$@"`,
  ].join(" && ");
  const asRoot = process.getuid?.() === 0 ? [] : ["--user", "--map-root-user"];

  const { lines, exited, stderr } = spawnProcess(
    "cli/make-video/make-video.ts",
    ["script.md", "--preset", "draft", "--out", "b.mp4", "--json"],
    {
      env: { INIT_CWD: folder, STORAGE_URL: pathToFileURL(disk).href },
      wrapper: ["unshare", ...asRoot, "--mount", "sh", "-c", script, "sh"],
    },
  );

  expect(await exited, stderr()).toBe(0);
  expect(stderr()).toContain(`There is no room left in ${disk};`);
  expect(stderr()).toContain(`There is no room left in ${small};`);
  // The first two tries left no file of the video; the last one only had to write what the second had made.
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? "")).toMatchObject({ built: {}, reused: { video: 1, segment: 1 } });
});

async function countPages(root: string, isCounted: (name: string) => boolean): Promise<number> {
  const names = (await readdir(root, { recursive: true })).filter(isCounted);
  const files = await Promise.all(names.map((name) => stat(path.join(root, name))));

  return files
    .filter((file) => file.isFile())
    .reduce((pages, { size }) => pages + Math.ceil(size / pageBytes), 0);
}

import { afterEach, expect, test } from "vitest";
import { closeDatabase, openDatabase } from "@/server/adapters/db/database";
import { listScratchFiles } from "../processes/list-scratch-files";
import { createFolder, makeVideo, startMakeVideo, writeQuickScript } from "./run-make-video";
import { type SpawnedProcess, spawnProcess } from "../processes/spawn-process";

const files = writeQuickScript(
  "One otter dives.",
  "Two otters float.",
  "Three otters play.",
  "Four otters eat.",
);

let worker: SpawnedProcess | undefined;

afterEach(async () => {
  worker?.child.kill("SIGKILL");
  await worker?.exited;
  await closeDatabase();
});

test("a worker on the same database and storage takes its share of the segments, and none is drawn twice", async () => {
  const folder = await createFolder(files);
  const settings = { STORAGE_URL: `file://${folder}/storage`, RENDER_SEGMENTS_AT_ONCE: "1" };
  worker = spawnProcess("cli/worker/worker.ts", [], { env: settings });
  await worker.waitForLine(/Worker is running with the embedded engine/);

  const result = await makeVideo(folder, ["script.md"], settings);

  expect(result.built).toMatchObject({ "narration-clip": 4, segment: 4, "audio-mix": 1, video: 1 });
  const { prisma } = await openDatabase();
  const segments = await prisma.artifact.findMany({ where: { kind: "segment" } });
  expect(segments).toHaveLength(4);
  expect(new Set(segments.map(({ producedBy }) => producedBy)).size).toBe(2);

  worker.child.kill("SIGTERM");
  expect(await worker.exited).toBe(0);
});

test("a worker killed while it encodes a scene: the other one draws it, and none of those that were finished", async () => {
  const folder = await createFolder(files);
  const settings = { RENDER_SEGMENTS_AT_ONCE: "1" };
  worker = spawnProcess("cli/worker/worker.ts", [], { env: settings });
  await worker.waitForLine(/Worker is running with the embedded engine/);
  const command = startMakeVideo(folder, ["script.md"], settings);
  const { pid } = worker.child;
  await expect.poll(() => listScratchFiles(pid), { timeout: 200_000, interval: 20 }).toContain("segment.mp4");

  worker.child.kill("SIGKILL");
  await worker.exited;
  const { prisma } = await openDatabase();
  const finished = await prisma.artifact.findMany({ where: { kind: "segment" } });

  expect(await command.exited, command.stderr()).toBe(0);
  const segments = await prisma.artifact.findMany({ where: { kind: "segment" } });
  expect(segments).toHaveLength(4);
  // `lastUsedAt` alone may have moved.
  const toFacts = (rows: typeof segments) => rows.map(({ id, createdAt }) => ({ id, createdAt }));
  expect(toFacts(segments)).toEqual(expect.arrayContaining(toFacts(finished)));
});

import { readFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterEach, expect, test } from "vitest";
import { closeDatabase, openDatabase } from "@/server/adapters/db/database";
import { probeMedia } from "@/server/adapters/ffmpeg/probe-media";
import { listScratchFiles } from "../processes/list-scratch-files";
import { createFolder, makeVideo, startMakeVideo, writeQuickScript } from "./run-make-video";

afterEach(closeDatabase);

const script = `---
format: square
music: calm
---

One of the divers sleeps.

Two of the divers sleep.
`;

const isMade = (kind: string) => async () =>
  (await (await openDatabase()).prisma.artifact.count({ where: { kind } })) > 0;
const isAt = (file: RegExp) => async (pid?: number) =>
  (await listScratchFiles(pid)).some((name) => file.test(name));

type Phases = Record<string, (pid?: number) => Promise<boolean>>;

/** One after the other, of one render: while a product is made, between two, over a picture and over words. */
const phases: Phases = {
  "a sentence is spoken": isMade("narration-clip"),
  "the browser draws a backdrop": isAt(/^backdrop-\d+\.png$/),
  "the backdrop is kept": isMade("backdrop-layers"),
  "a segment is being encoded": isAt(/^segment\.mp4$/),
  "the segments are joined": isAt(/^video\.mp4$/),
  "the video is kept": isMade("video"),
};

test("a worker killed in whatever phase is taken over: no finished step repeats, nothing is built twice", async () => {
  const folder = await createFolder({ "script.md": script });
  const { prisma } = await openDatabase();
  const states: Awaited<ReturnType<typeof readState>>[] = [];

  for (const [phase, isReached] of Object.entries(phases)) {
    const command = startMakeVideo(folder, ["script.md"]);
    await until(async () => {
      if (command.child.exitCode !== null) throw new Error(`Ended before ${phase}: ${command.stderr()}`);
      return isReached(command.child.pid);
    });
    command.child.kill("SIGKILL");
    await command.exited;
    states.push(await readState());
  }
  const result = await makeVideo(folder, ["script.md"]);

  const end = await readState();
  for (const { artifacts, steps } of states) {
    expect(end.artifacts).toEqual(expect.arrayContaining(artifacts));
    expect(end.steps).toEqual(expect.arrayContaining(steps));
  }
  expect(await prisma.render.count()).toBe(1);
  expect(result.built).toEqual({
    ...{ "narration-clip": 2, "backdrop-layers": 1, segment: 2 },
    ...{ "audio-mix": 1, video: 1, thumbnail: 1 },
  });
  expect(await listScratchFiles()).toEqual([]);
});

test("two commands for the same script at once build each artifact once and both deliver", async () => {
  const folder = await createFolder(
    writeQuickScript("One of the sailors sleeps.", "Two of the sailors sleep."),
  );

  const results = await Promise.all([
    makeVideo(folder, ["script.md", "--out", "a.mp4"]),
    makeVideo(folder, ["script.md", "--out", "b.mp4"]),
  ]);

  const { prisma } = await openDatabase();
  const built = await prisma.artifactUse.groupBy({
    by: ["artifactId"],
    where: { wasBuilt: true },
    _count: true,
  });
  expect(built.every(({ _count }) => _count === 1)).toBe(true);
  const files = await Promise.all(results.map(({ file }) => readFile(file)));
  expect(files[0]?.equals(files[1] ?? Buffer.alloc(0))).toBe(true);
});

test("Postgres is killed while a picture is drawn: it comes back by itself and the video is finished", async () => {
  const folder = await createFolder(writeQuickScript("One of the keepers sleeps."));
  const dataDirectory = path.join(folder, "data");

  const command = startMakeVideo(folder, ["script.md"], { DATABASE_URL: "", DATA_DIR: dataDirectory });
  await command.waitForLine(/Rendering: scene 1/);
  const lockFile = await readFile(path.join(dataDirectory, "postgres/cluster/postmaster.pid"), "utf8");
  process.kill(Number.parseInt(lockFile, 10), "SIGKILL");

  expect(await command.exited, command.stderr()).toBe(0);
  expect((await probeMedia(path.join(folder, "script.mp4"))).video?.frameCount).toBeGreaterThan(60);
});

async function readState() {
  const { prisma, pool } = await openDatabase();
  const artifacts = await prisma.artifact.findMany({ select: { id: true, kind: true, createdAt: true } });
  const { rows: steps } = await pool.query<{ run_id: string; id: string; completed_at: Date }>(
    "select run_id, id, completed_at from engine.step",
  );

  return { artifacts, steps };
}

/** Looks until something is so; the test's own time limit is the end of its patience. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await setTimeout(20);
}

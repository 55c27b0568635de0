import { readFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterEach, expect, test } from "vitest";
import { closeDatabase, openDatabase } from "@/server/adapters/db/database";
import { probeMedia } from "@/server/adapters/ffmpeg/probe-media";
import { createFolder, makeVideo, startMakeVideo } from "./run-make-video";

afterEach(closeDatabase);

/** Enough sentences that narration takes a moment, few enough that drawing them does not take minutes. */
function buildScript(subject: string, sentences: number): string {
  const numbers = ["One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight"];
  const body = numbers.slice(0, sentences).map((number) => `${number} of the ${subject} sleeps.`);

  return ["---", "format: square", "music: none", "---", ...body].join("\n\n");
}

test("a worker killed in narration and again in rendering is taken over: no finished step repeats, nothing is built twice", async () => {
  const folder = await createFolder({ "script.md": buildScript("divers", 4) });
  const { prisma } = await openDatabase();
  const countArtifacts = (kind: string) => prisma.artifact.count({ where: { kind } });

  const first = startMakeVideo(folder, ["script.md"]);
  await until(async () => (await countArtifacts("narration-clip")) >= 1);
  first.child.kill("SIGKILL");
  await first.exited;
  const afterNarrationKill = await readState();
  expect(afterNarrationKill.artifacts.length).toBeLessThan(4 + 4);

  const second = startMakeVideo(folder, ["script.md"]);
  await until(async () => (await countArtifacts("segment")) >= 1);
  second.child.kill("SIGKILL");
  await second.exited;
  const afterRenderKill = await readState();
  expect(afterRenderKill.artifacts.filter(({ kind }) => kind === "segment").length).toBeLessThan(4);

  const result = await makeVideo(folder, ["script.md"]);

  const end = await readState();
  expect(end.artifacts).toEqual(expect.arrayContaining(afterNarrationKill.artifacts));
  expect(end.artifacts).toEqual(expect.arrayContaining(afterRenderKill.artifacts));
  expect(end.steps).toEqual(expect.arrayContaining(afterNarrationKill.steps));
  expect(end.steps).toEqual(expect.arrayContaining(afterRenderKill.steps));
  expect(await prisma.render.count()).toBe(1);
  expect(result.built).toEqual({
    ...{ "narration-clip": 4, "backdrop-loop": 1, segment: 4 },
    ...{ "audio-mix": 1, video: 1, thumbnail: 1 },
  });
});

test("two commands for the same script at once build each artifact once and both deliver", async () => {
  const folder = await createFolder({ "script.md": buildScript("sailors", 2) });

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
  const folder = await createFolder({ "script.md": buildScript("keepers", 2) });
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

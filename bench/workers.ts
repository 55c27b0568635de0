import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { cpus, tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { type SpawnedProcess, spawnProcess } from "@/e2e/processes/spawn-process";
import { ensurePostgres, stopPostgres } from "@/server/adapters/db/embedded-postgres";
import { z } from "zod";

/**
 * `npm run bench -- workers [scenes]`: the same many scenes drawn by one worker on one core, and by as many workers as the machine has
 * cores, each on a core of its own; prints one JSON object. Linux only (`taskset`).
 */
const sceneCount = Number(process.argv[2] ?? 16);
const cores = cpus().length;
const folder = await mkdtemp(path.join(tmpdir(), "offcamera-bench-"));
const databaseDirectory = path.join(folder, "postgres");
const resultSchema = z.object({
  built: z.record(z.string(), z.number()),
  seconds: z.object({ rendering: z.number() }),
});

try {
  const settings = {
    DATABASE_URL: await ensurePostgres(databaseDirectory),
    STORAGE_URL: pathToFileURL(path.join(folder, "storage")).href,
    RENDER_SEGMENTS_AT_ONCE: "1",
    INIT_CWD: folder,
  };
  // The theme's backdrops are drawn once for all.
  await makeVideo("first", 4, settings);
  const alone = await makeVideo("alone", sceneCount, settings);
  const workers: SpawnedProcess[] = [];
  for (let core = 1; core < cores; core += 1) {
    const worker = spawnProcess("cli/worker/worker.ts", [], { env: settings, wrapper: pinTo(core) });
    await worker.waitForLine(/Worker is running/);
    workers.push(worker);
  }
  await makeVideo("warm", cores, settings);
  const together = await makeVideo("together", sceneCount, settings);
  for (const { child } of workers) child.kill("SIGTERM");
  await Promise.all(workers.map(({ exited }) => exited));

  const speedup = alone.seconds.rendering / together.seconds.rendering;
  console.log(
    JSON.stringify({
      machine: { cores, cpu: cpus()[0]?.model, node: process.version },
      scenes: sceneCount,
      aloneS: alone.seconds.rendering,
      workers: cores,
      togetherS: together.seconds.rendering,
      speedup,
      speedupPerWorker: speedup / cores,
    }),
  );
} finally {
  await stopPostgres(databaseDirectory);
  await rm(folder, { recursive: true, force: true });
}

/** A video of its own words, so that nothing of another one is reused. */
async function makeVideo(subject: string, scenes: number, env: Record<string, string>) {
  const paragraphs = Array.from(
    { length: scenes },
    (_, index) => `The ${subject} video has scene ${index + 1}.`,
  );
  await writeFile(path.join(folder, "script.md"), ["---\nmusic: none\n---", ...paragraphs].join("\n\n"));
  const { exited, lines, stderr } = spawnProcess("cli/make-video/make-video.ts", ["script.md", "--json"], {
    env,
    wrapper: pinTo(0),
  });
  if ((await exited) !== 0) throw new Error(stderr());

  return resultSchema.parse(JSON.parse(lines.at(-1) ?? ""));
}

function pinTo(core: number): string[] {
  return ["taskset", "-c", String(core)];
}

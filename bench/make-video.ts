import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { cpus, tmpdir } from "node:os";
import path from "node:path";
import { z } from "zod";
import { spawnProcess } from "@/e2e/processes/spawn-process";
import { readTreeMemoryMib } from "./process-memory";

/**
 * `npm run bench -- make-video [script] [word] [other word]`: the command on an empty store, again, and after one
 * changed word; prints one JSON object. Ratios are of this run; the seconds are of this machine.
 */
const [script = "examples/why-octopuses-have-three-hearts.md", word = "thick", otherWord = "heavy"] =
  process.argv.slice(2);
const resultSchema = z.object({
  durationS: z.number(),
  built: z.record(z.string(), z.number()),
  reused: z.record(z.string(), z.number()),
  seconds: z.record(z.string(), z.number()),
});

const folder = await mkdtemp(path.join(tmpdir(), "offcamera-bench-"));
const text = await readFile(script, "utf8");
if (!text.includes(word)) throw new Error(`The script does not say "${word}".`);
await writeFile(path.join(folder, "script.md"), text);

const cold = await run();
const warm = await run();
await writeFile(path.join(folder, "script.md"), text.replace(word, otherWord));
const oneWord = await run();
await rm(folder, { recursive: true, force: true });

console.log(
  JSON.stringify({
    machine: { cores: cpus().length, cpu: cpus()[0]?.model, node: process.version },
    videoS: cold.durationS,
    coldS: cold.tookS,
    warmS: warm.tookS,
    oneWordS: oneWord.tookS,
    coldPerVideoSecond: cold.tookS / cold.durationS,
    warmRatio: warm.tookS / cold.tookS,
    oneWordRatio: oneWord.tookS / cold.tookS,
    stageSeconds: cold.seconds,
    warmBuilt: warm.built,
    oneWordBuilt: oneWord.built,
    oneWordReused: oneWord.reused,
    peakMemoryMib: Math.round(cold.peakMemoryMib),
  }),
);

async function run() {
  const startedAt = performance.now();
  const { child, exited, lines, stderr } = spawnProcess("scripts/make-video.ts", ["script.md", "--json"], {
    env: { INIT_CWD: folder, DATA_DIR: path.join(folder, "data"), DATABASE_URL: "", STORAGE_URL: "" },
  });
  let peakMemoryMib = 0;
  const sampling = setInterval(() => {
    if (child.pid) peakMemoryMib = Math.max(peakMemoryMib, readTreeMemoryMib(child.pid));
  }, 500);
  const exitCode = await exited;
  clearInterval(sampling);
  if (exitCode !== 0) throw new Error(stderr());

  return {
    ...resultSchema.parse(JSON.parse(lines.at(-1) ?? "")),
    tookS: (performance.now() - startedAt) / 1000,
    peakMemoryMib,
  };
}

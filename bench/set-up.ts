import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import path from "node:path";

/** `npm run bench -- set-up`: how long a fresh clone takes to be ready, and to notice that it is. Prints JSON. */
const folder = mkdtempSync(path.join(tmpdir(), "offcamera-set-up-"));
execFileSync("git", ["clone", "--quiet", path.resolve(import.meta.dirname, ".."), folder]);

const freshS = time();
const againS = time();
rmSync(folder, { recursive: true, force: true });

console.log(
  JSON.stringify({
    machine: { cores: cpus().length, node: process.version },
    freshS,
    againS,
    ratio: againS / freshS,
  }),
);

function time(): number {
  const startedAt = performance.now();
  execFileSync(process.execPath, ["tooling/run.mjs"], { cwd: folder, stdio: "inherit" });

  return (performance.now() - startedAt) / 1000;
}

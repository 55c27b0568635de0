import { execFileSync, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { readVitestReport } from "./read-vitest-report.mjs";

const root = path.resolve(import.meta.dirname, "..");
const cache = (name) => path.join(root, "node_modules/.cache", name);
const unitReport = cache("offcamera-unit.json");
/** Holds the hash of all files of the project with which the unit tests last passed. */
const unitMarker = cache("offcamera-unit-passed");
/**
 * Caches by content. ESLint's rules about imports look for other files, so the cache can miss that one of those is gone; CI,
 * in a fresh clone, lints everything.
 */
const cached = (name) => ["--cache", "--cache-strategy=content", `--cache-location=${cache(name)}`];

/** From the longest to the shortest: two run at a time. `typescript-7` is the native compiler (docs/decisions/0024). */
const checks = [
  { name: "lint", args: ["eslint/bin/eslint.js", ".", ...cached("eslint")] },
  {
    name: "unit tests",
    args: ["vitest/vitest.mjs", "run", "--project=unit", "--reporter=default", "--reporter=json"].concat(
      `--outputFile.json=${unitReport}`,
    ),
  },
  { name: "types", args: ["typescript-7/bin/tsc", "--noEmit"] },
  { name: "lint with types", args: ["oxlint/bin/oxlint"] },
  {
    name: "format",
    args: [
      "prettier/bin/prettier.cjs",
      "--check",
      "--log-level=warn",
      ".",
      ...cached("prettier/.prettier-cache"),
    ],
  },
];

/**
 * Types, lint, format and unit tests, side by side. Prints a line for each, and its output if it failed. Returns how many
 * tests passed, how many tests and other checks failed, and each of those with its output.
 */
export async function check() {
  const outcomes = [];
  const projectHash = hashProject();
  const isUnitUnchanged = existsSync(unitMarker) && readFileSync(unitMarker, "utf8") === projectHash;
  if (isUnitUnchanged) console.log("✓ unit tests (nothing has changed since they passed)");
  else for (const old of [unitMarker, unitReport]) rmSync(old, { force: true });
  const waiting = checks.filter(({ name }) => name !== "unit tests" || !isUnitUnchanged);
  const runNext = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) outcomes.push(await run(next));
  };
  await Promise.all([runNext(), runNext()]);
  const failed = outcomes.filter(({ hasPassed }) => !hasPassed);
  const unit = readUnitReport();
  if (failed.every(({ name }) => name !== "unit tests")) writeFileSync(unitMarker, projectHash);
  const failures = failed.flatMap(({ name, output }) => {
    const tests = name === "unit tests" ? unit.failures : [];

    return tests.length > 0 ? tests : [{ test: name, message: output }];
  });

  return { passed: unit.passed, failed: failures.length, failures };
}

/** A hash of every file that is not ignored, by content, and of the Node version that runs the tests. */
function hashProject() {
  const list = ["ls-files", "-z", "--cached", "--others", "--exclude-standard", "--deduplicate"];
  const files = execFileSync("git", list, { cwd: root, encoding: "utf8" }).split("\0").filter(Boolean);
  const hash = createHash("sha256").update(process.version);
  for (const file of files) {
    const place = path.join(root, file);
    hash.update(`\0${file}\0`).update(existsSync(place) ? readFileSync(place) : "");
  }

  return hash.digest("hex");
}

/** Runs one check to its end; resolves with whether it passed, and its output. */
function run({ name, args: [program, ...args] }) {
  const startedAtMs = Date.now();
  const child = spawn(process.execPath, [path.join(root, "node_modules", program), ...args], {
    cwd: root,
    env: { ...process.env, ...(process.stdout.isTTY ? { FORCE_COLOR: "1" } : { NO_COLOR: "1" }) },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));

  return new Promise((resolve) => {
    child.on("close", (code) => {
      const seconds = ((Date.now() - startedAtMs) / 1000).toFixed(1);
      console.log(`${code === 0 ? "✓" : "✗"} ${name} (${seconds} s)`);
      if (code !== 0) console.log(output.trimEnd());
      resolve({ name, output, hasPassed: code === 0 });
    });
  });
}

function readUnitReport() {
  // Without a report vitest did not get far: its exit code says that it failed.
  return existsSync(unitReport) ? readVitestReport(unitReport) : { passed: 0, failures: [] };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { passed, failed } = await check();
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
}

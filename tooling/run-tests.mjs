import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { stripVTControlCharacters } from "node:util";
import { check } from "./check.mjs";
import { readVitestReport } from "./read-vitest-report.mjs";

/**
 * `npm test`: types, lint, format, unit tests, then the tests that need Postgres, ffmpeg and a browser. Ends with the failed
 * ones, each with its first error, and one line "N passed, N failed". A test that fails beside all others runs once more, alone
 * (docs/decisions/0046). Arguments choose files: `npm test -- e2e/web` runs those alone.
 */
const root = path.resolve(import.meta.dirname, "..");
const reports = mkdtempSync(path.join(tmpdir(), "offcamera-tests-"));
const files = process.argv.slice(2);
const mostFlakyTests = 3;

const checked = files.length === 0 ? [await check()] : [];
// Both runners need the web app, and would build it side by side. If it cannot be built, both fail.
spawnSync(process.execPath, [path.join(root, "tooling/build-web.mjs")], { stdio: "inherit" });
// One after the other: either uses both cores nine tenths of its time (docs/decisions/0057).
const vitest = await runVitest([
  "--passWithNoTests",
  ...(files.length === 0 ? ["--project=integration"] : files),
]);
const playwright = await runPlaywright(files);
const results = [
  ...checked,
  await runFailedAgain(vitest, ({ failures }) => runVitest([...new Set(failures.map(({ file }) => file))])),
  await runFailedAgain(playwright, () => runPlaywright(["--last-failed"])),
];
rmSync(reports, { recursive: true, force: true });

const passed = results.reduce((sum, result) => sum + result.passed, 0);
const failed = results.reduce((sum, result) => sum + result.failed, 0);
for (const failure of results.flatMap(({ flaky = [] }) => flaky)) print("FLAKY", failure);
for (const failure of results.flatMap(({ failures = [] }) => failures)) print("FAILED", failure);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

/** Run beside all others, a test may be too slow; many failures have another cause, and are not retried. */
async function runFailedAgain(first, run) {
  const isOfTests = first.failures.every(({ file }) => file);
  if (first.failures.length === 0 || first.failures.length > mostFlakyTests || !isOfTests) return first;
  console.log(`Runs again, alone: ${first.failures.map(({ test }) => test).join("; ")}`);
  const again = await run(first);
  const flaky = first.failures.filter(({ test }) => again.failures.every((failure) => failure.test !== test));

  return {
    // The tests around an error that no test caught have been counted.
    passed: first.passed + flaky.filter(({ isTest }) => isTest).length,
    failed: again.failed,
    failures: again.failures,
    flaky,
  };
}

function print(outcome, { test, message }) {
  console.log(`${outcome} ${test}`);
  for (const line of stripVTControlCharacters(message).split("\n").slice(0, 24)) console.log(`    ${line}`);
}

async function runVitest(args) {
  const report = path.join(reports, "vitest.json");
  const ended = await run(
    ["vitest/vitest.mjs", "run", "--reporter=default", "--reporter=json"].concat(
      `--outputFile.json=${report}`,
      args,
    ),
  );

  return readReport(report, ended, readVitestReport);
}

async function runPlaywright(args) {
  const report = path.join(reports, "playwright.json");
  const ended = await run(
    ["@playwright/test/cli.js", "test", "--pass-with-no-tests", "--reporter=list,json", ...args],
    { PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  );

  return readReport(report, ended, readPlaywrightReport);
}

function readPlaywrightReport(report) {
  const { stats, suites } = JSON.parse(readFileSync(report, "utf8"));

  return { passed: stats.expected, failures: suites.flatMap(listFailedSpecs) };
}

function listFailedSpecs({ file, specs = [], suites = [] }) {
  return specs
    .filter(({ ok }) => !ok)
    .map(({ title, tests }) => ({
      ...{ file, isTest: true },
      test: `${file} > ${title}`,
      message: tests
        .flatMap(({ results }) => results.flatMap(({ errors }) => errors.map(messageOf)))
        .join("\n"),
    }))
    .concat(suites.flatMap(listFailedSpecs));
}

function messageOf({ message = "" }) {
  return message;
}

/** Runs one program to its end; resolves with its exit code, and with the end of its standard error. */
async function run([program, ...args], env = {}) {
  const runner = spawn(process.execPath, [path.join(root, "node_modules", program), ...args], {
    cwd: root,
    // Without a locale, unzip and Chromium's file chooser find no names in other letters.
    env: { LANG: "C.UTF-8", ...process.env, ...env },
    stdio: ["inherit", "inherit", "pipe"],
  });
  let errors = "";
  runner.stderr.on("data", (chunk) => {
    process.stderr.write(chunk);
    errors = (errors + chunk).slice(-20_000);
  });
  const [status] = await once(runner, "close");

  return { program, status, errors };
}

/**
 * A runner can fail although no test did: without a report it did not get far, with one something failed between tests. For
 * the latter, vitest prints last, under "Unhandled Errors", which file's tests were running.
 */
function readReport(report, { program, status, errors }, read) {
  const { passed, failures } = existsSync(report) ? read(report) : { passed: 0, failures: [] };
  rmSync(report, { force: true });
  if (status === 0) return { passed, failures: [], failed: 0 };
  const plain = stripVTControlCharacters(errors);
  const message = plain.slice(Math.max(plain.lastIndexOf("Unhandled Errors"), 0));
  const files = new Set([...message.matchAll(/originated in "([^"]+)" test file/gu)].map(([, file]) => file));
  const all = [
    ...failures,
    ...[...files].map((file) => ({ file, test: `${file}: an error that no test caught`, message })),
  ];
  if (all.length === 0) all.push({ test: `${program}: exit code ${status}, though no test failed`, message });

  return { passed, failures: all, failed: all.length };
}

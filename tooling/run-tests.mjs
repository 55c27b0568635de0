import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { stripVTControlCharacters } from "node:util";
import { check } from "./check.mjs";

/**
 * `npm test`: types, lint, format, unit tests, then the tests that need Postgres, ffmpeg and a browser. Ends with those that
 * failed, each with its first error, and one line "N passed, N failed". Whoever fails beside all others runs once more, alone
 * (docs/decisions/0046). Arguments choose files: `npm test -- e2e/web` runs those alone.
 */
const root = path.resolve(import.meta.dirname, "..");
const reports = mkdtempSync(path.join(tmpdir(), "offcamera-tests-"));
const files = process.argv.slice(2);
const mostFlakyTests = 3;

const checked = files.length === 0 ? [await check()] : [];
// Both want the web app, and would build it side by side. If it cannot be built, both fail.
spawnSync(process.execPath, [path.join(root, "tooling/build-web.mjs")], { stdio: "inherit" });
// One after the other: either uses both cores nine tenths of its time (docs/decisions/0057).
const vitest = await runVitest(files.length === 0 ? ["--project=integration"] : files);
const playwright = await runPlaywright(files);
const results = [
  ...checked,
  await runFailedAgain(vitest, ({ failures }) =>
    runVitest(["--project=integration", ...new Set(failures.map(({ file }) => file))]),
  ),
  await runFailedAgain(playwright, () => runPlaywright(["--last-failed"])),
];
rmSync(reports, { recursive: true, force: true });

const passed = results.reduce((sum, result) => sum + result.passed, 0);
const failed = results.reduce((sum, result) => sum + result.failed, 0);
for (const failure of results.flatMap(({ flaky = [] }) => flaky)) print("FLAKY", failure);
for (const failure of results.flatMap(({ failures = [] }) => failures)) print("FAILED", failure);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

/** Beside all others a machine is as slow as it pleases; many failures have another cause, and are left as they are. */
async function runFailedAgain(first, run) {
  if (first.failures.length === 0 || first.failures.length > mostFlakyTests) return first;
  console.log(`Runs again, alone: ${first.failures.map(({ test }) => test).join("; ")}`);
  const again = await run(first);
  const isFlaky = ({ test }) => again.failures.every((failure) => failure.test !== test);

  return {
    passed: first.passed + Math.max(first.failed - again.failed, 0),
    failed: again.failed,
    failures: again.failures,
    flaky: first.failures.filter(isFlaky),
  };
}

function print(outcome, { test, message }) {
  console.log(`${outcome} ${test}`);
  for (const line of stripVTControlCharacters(message).split("\n").slice(0, 12)) console.log(`    ${line}`);
}

async function runVitest(args) {
  const report = path.join(reports, "vitest.json");
  const status = await run(
    ["vitest/vitest.mjs", "run", "--passWithNoTests", "--reporter=default", "--reporter=json"].concat(
      `--outputFile.json=${report}`,
      args,
    ),
  );

  return readReport(report, status, ({ numPassedTests, testResults }) => ({
    passed: numPassedTests,
    failures: testResults.flatMap(listFailedTests),
  }));
}

function listFailedTests({ name, status, message, assertionResults }) {
  const file = path.relative(root, name);
  // A file that could not be loaded has no test of its own that failed.
  if (status === "failed" && assertionResults.length === 0) return [{ file, test: file, message }];

  return assertionResults
    .filter((result) => result.status === "failed")
    .map(({ fullName, failureMessages }) => ({
      file,
      test: `${file} > ${fullName}`,
      message: failureMessages.join("\n"),
    }));
}

async function runPlaywright(args) {
  const report = path.join(reports, "playwright.json");
  const status = await run(
    ["@playwright/test/cli.js", "test", "--pass-with-no-tests", "--reporter=list,json", ...args],
    { PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  );

  return readReport(report, status, ({ stats, suites }) => ({
    passed: stats.expected,
    failures: suites.flatMap(listFailedSpecs),
  }));
}

function listFailedSpecs({ file, specs = [], suites = [] }) {
  return specs
    .filter(({ ok }) => !ok)
    .map(({ title, tests }) => ({
      file,
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

async function run([program, ...args], env = {}) {
  const runner = spawn(process.execPath, [path.join(root, "node_modules", program), ...args], {
    cwd: root,
    // In no locale, unzip and Chromium's file chooser find no names in other letters.
    env: { LANG: "C.UTF-8", ...process.env, ...env },
    stdio: "inherit",
  });
  const [status] = await once(runner, "exit");

  return status;
}

/** Without a report the runner itself did not get far: that is a failure, too. */
function readReport(report, status, read) {
  try {
    const { passed, failures } = read(JSON.parse(readFileSync(report, "utf8")));
    rmSync(report);

    return { passed, failures, failed: status === 0 ? 0 : Math.max(failures.length, 1) };
  } catch (error) {
    console.error(`The test runner ended with exit code ${status} and no report: ${error.message}`);

    return { passed: 0, failures: [], failed: 1 };
  }
}

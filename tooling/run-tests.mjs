import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { check } from "./check.mjs";

/**
 * `npm test`: types, lint, format, unit tests, then the tests that need Postgres, ffmpeg and a browser. Ends with the
 * names of those that failed and one line "N passed, N failed". Arguments choose files: `npm test -- e2e/web` runs those alone.
 */
const root = path.resolve(import.meta.dirname, "..");
const reports = mkdtempSync(path.join(tmpdir(), "offcamera-tests-"));
const files = process.argv.slice(2);

const checked = files.length === 0 ? [await check()] : [];
// Both want the web app, and would build it side by side. If it cannot be built, both fail.
spawnSync(process.execPath, [path.join(root, "tooling/build-web.mjs")], { stdio: "inherit" });
// Side by side: either waits for other processes a tenth of its time.
const results = await Promise.all([
  ...checked,
  runVitest(files.length === 0 ? ["--project=integration"] : files),
  runPlaywright(),
]);
rmSync(reports, { recursive: true, force: true });

const passed = results.reduce((sum, result) => sum + result.passed, 0);
const failed = results.reduce((sum, result) => sum + result.failed, 0);
for (const name of results.flatMap(({ failures = [] }) => failures)) console.log(`FAILED ${name}`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

async function runVitest(args) {
  const report = path.join(reports, "vitest.json");
  const status = await run(
    ["vitest/vitest.mjs", "run", "--passWithNoTests", "--reporter=default", "--reporter=json"].concat(
      `--outputFile.json=${report}`,
      args,
    ),
  );

  return readReport(report, status, ({ numPassedTests, numFailedTests, testResults }) => {
    // A file that could not be loaded has no test of its own that failed.
    const broken = testResults.filter(
      ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
    );

    return {
      passed: numPassedTests,
      failed: numFailedTests + broken.length,
      failures: testResults.flatMap(({ name, status, assertionResults }) => [
        ...(status === "failed" && assertionResults.length === 0 ? [path.relative(root, name)] : []),
        ...assertionResults
          .filter((test) => test.status === "failed")
          .map(({ fullName }) => `${path.relative(root, name)} > ${fullName}`),
      ]),
    };
  });
}

async function runPlaywright() {
  const report = path.join(reports, "playwright.json");
  const status = await run(
    ["@playwright/test/cli.js", "test", "--pass-with-no-tests", "--reporter=list,json", ...files],
    { PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  );

  return readReport(report, status, ({ stats: { expected, unexpected, flaky }, suites }) => ({
    passed: expected,
    failed: unexpected + flaky,
    failures: suites.flatMap(listFailedSpecs),
  }));
}

function listFailedSpecs({ file, specs = [], suites = [] }) {
  return specs
    .filter(({ ok, tests }) => !ok || tests.some(({ status }) => status === "flaky"))
    .map(({ title }) => `${file} > ${title}`)
    .concat(suites.flatMap(listFailedSpecs));
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
function readReport(report, status, count) {
  try {
    const { failed, ...counts } = count(JSON.parse(readFileSync(report, "utf8")));

    return { ...counts, failed: status === 0 ? failed : Math.max(failed, 1) };
  } catch (error) {
    console.error(`The test runner ended with exit code ${status} and no report: ${error.message}`);

    return { passed: 0, failed: 1 };
  }
}

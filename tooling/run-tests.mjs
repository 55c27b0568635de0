import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** `npm test`: types, lint and all tests; ends with one line "N passed, N failed". Arguments go to Vitest. */
const root = path.resolve(import.meta.dirname, "..");
const bin = (name) => path.join(root, "node_modules/.bin", name);
const report = path.join(mkdtempSync(path.join(tmpdir(), "offcamera-tests-")), "report.json");
let failedChecks = 0;

for (const [name, ...args] of [
  ["tsc", "--noEmit"],
  ["eslint", "."],
  ["prettier", "--check", "--log-level=warn", "."],
]) {
  console.log(`> ${name} ${args.join(" ")}`);
  const { status } = spawnSync(bin(name), args, { cwd: root, stdio: "inherit" });
  if (status !== 0) failedChecks += 1;
}

const { status } = spawnSync(
  bin("vitest"),
  ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`, ...process.argv.slice(2)],
  { cwd: root, stdio: "inherit" },
);
const counts = readReport();
const failed = counts.numFailedTests + counts.numFailedTestSuites + failedChecks || (status === 0 ? 0 : 1);
rmSync(path.dirname(report), { recursive: true, force: true });

console.log(`${counts.numPassedTests} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

/** Without a report Vitest itself did not get far: that is a failure, too. */
function readReport() {
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, "utf8"));
    const broken = testResults.filter(
      ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
    );

    return { numPassedTests, numFailedTests, numFailedTestSuites: broken.length };
  } catch {
    return { numPassedTests: 0, numFailedTests: 0, numFailedTestSuites: 1 };
  }
}

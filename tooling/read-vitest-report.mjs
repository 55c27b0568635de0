import { readFileSync } from "node:fs";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "..");

/** Reads the report of vitest's reporter `json`: how many tests passed, and each that failed with its file and first errors. */
export function readVitestReport(report) {
  const { numPassedTests, testResults } = JSON.parse(readFileSync(report, "utf8"));

  return { passed: numPassedTests, failures: testResults.flatMap(listFailedTests) };
}

function listFailedTests({ name, status, message, assertionResults }) {
  const file = path.relative(root, name);
  const failed = assertionResults.filter((result) => result.status === "failed");
  // A file that could not be loaded, or whose `beforeAll` failed, has no failed test of its own.
  if (status === "failed" && failed.length === 0) return [{ file, test: file, message }];

  return failed.map(({ fullName, failureMessages }) => ({
    ...{ file, isTest: true },
    test: `${file} > ${fullName}`,
    message: failureMessages.join("\n"),
  }));
}

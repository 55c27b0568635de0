import { dataDirectory } from "./web/fresh-data";
import { rm } from "node:fs/promises";
import { loadavg } from "node:os";
import { chromium } from "@playwright/test";
import { startApp } from "@/e2e/setup/start-app";
import { findBrowser } from "@/server/adapters/renderer/find-browser";
import { describeMachine } from "./shared/describe-machine";
import { roundNumbers } from "./shared/round-numbers";
import { measureApp } from "./dev/measure-app";
import { measureStudio } from "./dev/measure-studio";

/**
 * `npm run bench -- dev`: how soon `npm run dev` and `npm run remotion` show what was changed. It edits files of this work
 * tree and puts them back. Prints one JSON object.
 */
process.once("SIGINT", () => process.exit(130));

// What else the machine was doing before.
const [loadAverage] = loadavg();

try {
  const startedAtMs = performance.now();
  const app = await startApp({ isDevelopment: true });
  const startMs = performance.now() - startedAtMs;
  const browser = await chromium.launch({
    executablePath: findBrowser().executable,
    args: ["--no-sandbox", "--disable-gpu"],
  });
  const figures = await measureApp(app, browser).finally(() => browser.close().then(app.stop));
  const studio = await measureStudio();

  console.log(
    JSON.stringify(
      { machine: { ...(await describeMachine()), loadAverage }, startMs, ...figures, studio },
      roundNumbers,
    ),
  );
} finally {
  await rm(dataDirectory, { recursive: true, force: true });
}

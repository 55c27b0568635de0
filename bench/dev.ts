import { dataDirectory } from "./shared/fresh-data";
import { rm } from "node:fs/promises";
import { loadavg } from "node:os";
import { startApp } from "@/e2e/setup/start-app";
import { describeMachine, roundNumbers } from "./shared/report";
import { launchBrowser } from "./shared/launch-browser";
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
  const browser = await launchBrowser();
  let figures;
  try {
    figures = await measureApp(app, browser);
  } finally {
    await browser.close();
    await app.stop();
  }
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

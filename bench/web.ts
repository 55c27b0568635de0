import { dataDirectory } from "./shared/fresh-data";
import { rm } from "node:fs/promises";
import { loadavg } from "node:os";
import { skipSampleVideo, startApp } from "@/e2e/setup/start-app";
import { closeDatabase } from "@/server/adapters/db/database";
import { describeMachine, readQuickOption, roundNumbers } from "./shared/report";
import { createWorkspace } from "./web/create-workspace";
import { launchBrowser } from "./shared/launch-browser";
import { measureWeb } from "./web/measure-web";

/**
 * `npm run bench:web [-- --quick]`: the web app for 50 people with 10,000 videos, alone and while its worker draws; see
 * docs/performance.md. Prints one JSON object, progress on standard error.
 */
const isQuick = readQuickOption();

const videos = 10_000;
const users = 50;

// What else the machine was doing before.
const [loadAverage] = loadavg();

try {
  await skipSampleVideo();
  console.error(`making ${videos} videos …`);
  const workspace = await createWorkspace({ videos, members: users });
  // Each of the visitors says where they come from, as behind a proxy.
  const app = await startApp({ env: { TRUSTED_PROXIES: "1" } });
  const browser = await launchBrowser();
  const machine = await describeMachine();
  let figures;
  try {
    figures = await measureWeb({ origin: app.origin, browser }, { workspace, seconds: isQuick ? 10 : 60 });
  } finally {
    await browser.close();
    await app.stop();
  }

  console.log(
    JSON.stringify(
      { machine: { ...machine, loadAverage }, isQuick, videos, users, ...figures },
      roundNumbers,
    ),
  );
} finally {
  await closeDatabase();
  await rm(dataDirectory, { recursive: true, force: true });
}

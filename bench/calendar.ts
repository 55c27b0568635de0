import { dataDirectory } from "./shared/fresh-data";
import { rm } from "node:fs/promises";
import { loadavg } from "node:os";
import { skipSampleVideo, startApp } from "@/e2e/setup/start-app";
import { closeDatabase, openDatabase } from "@/server/adapters/db/database";
import { createBusyMonth } from "./calendar/create-busy-month";
import { measureCalendar } from "./calendar/measure-calendar";
import { launchBrowser } from "./shared/launch-browser";
import { describeMachine, readQuickOption, roundNumbers } from "./shared/report";

/**
 * `npm run bench -- calendar [--quick]`: a month with 2,000 videos on 20 channels: how long its data takes, and its page, how smooth cards
 * are dragged, and when others see a move. Prints one JSON object, progress on standard error.
 */
const isQuick = readQuickOption();
const size = { channels: 20, videos: 2000 };
// What else the machine was doing before.
const [loadAverage] = loadavg();

try {
  await skipSampleVideo();
  await openDatabase();
  console.error(`making ${size.videos} videos …`);
  const month = await createBusyMonth(size);
  const app = await startApp();
  const browser = await launchBrowser();
  const machine = await describeMachine();
  let figures;
  try {
    figures = await measureCalendar({ origin: app.origin, browser }, month, { times: isQuick ? 20 : 100 });
  } finally {
    await browser.close();
    await app.stop();
  }

  console.log(
    JSON.stringify({ machine: { ...machine, loadAverage }, isQuick, ...size, ...figures }, roundNumbers),
  );
} finally {
  await closeDatabase();
  await rm(dataDirectory, { recursive: true, force: true });
}

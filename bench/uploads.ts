import { dataDirectory } from "./shared/fresh-data";
import { rm } from "node:fs/promises";
import { loadavg } from "node:os";
import { skipSampleVideo, startApp } from "@/e2e/setup/start-app";
import { closeDatabase } from "@/server/adapters/db/database";
import { env } from "@/server/env";
import { median } from "./shared/median";
import { describeMachine, readQuickOption, roundNumbers } from "./shared/report";
import { listActions } from "./web/actions";
import { createWorkspace } from "./web/create-workspace";
import { lineMbPerS } from "./web/keep-uploading";
import { type Load, measureLoad, thinkMs } from "./web/measure-load";
import type { Times } from "./web/times";
import { signInVisitors } from "./web/sign-in-visitors";
import { startUploadingProcess } from "./web/start-uploading-process";

/**
 * `npm run bench -- uploads [--quick]`: how fast the API answers 50 people at rest, while curl sends what five
 * uploads send to the emulator (the control: what the emulator costs on the same machine), and while the worker uploads five videos. In
 * turns: what the machine does besides falls on all three. Prints one JSON object, progress on standard error.
 */
const isQuick = readQuickOption();
const seconds = isQuick ? 20 : 60;
const rounds = isQuick ? 2 : 4;
const people = 50;

const [loadAverage] = loadavg();

try {
  await skipSampleVideo();
  const workspace = await createWorkspace({ videos: isQuick ? 1000 : 10_000, members: people });
  env.appSecret ??= "a secret of the bench, which is long enough";
  const uploading = await startUploadingProcess();
  const app = await startApp({
    env: { TRUSTED_PROXIES: "1", ...uploading.settings, APP_SECRET: env.appSecret },
  });
  const atRest: Times[] = [];
  const byCurl: Times[] = [];
  const byWorker: Times[] = [];
  try {
    const visitors = await signInVisitors(app.origin, workspace.emails);
    const load = { visitors, actions: listActions(workspace), thinkMs };
    const measure = async (name: string, figures: Times[]) => {
      const { trpc, routes } = await measureLoad({ ...load, seconds });
      if (!trpc) throw new Error("Nobody asked the API.");
      figures.push(trpc);
      console.error(`${name}: ${JSON.stringify({ ...trpc, slowest: listSlowest(routes) })}`);
    };
    // A server that has just started compiles what it runs.
    await measureLoad({ ...load, thinkMs: 0, seconds: 20 });
    for (let round = 0; round < rounds; round += 1) {
      await measure("at rest", atRest);
      await uploading.start("curl", seconds);
      await measure("curl uploads", byCurl);
      await uploading.stop();
      await uploading.start("worker", seconds);
      await measure("the worker uploads", byWorker);
      await uploading.stop();
    }
  } finally {
    await app.stop();
    await uploading.close();
  }

  const result = {
    machine: { ...(await describeMachine()), loadAverage },
    ...{ isQuick, people, uploads: 5, lineMbPerS },
    trpc: { atRest: summarize(atRest), byCurl: summarize(byCurl), byWorker: summarize(byWorker) },
    p95Ratios: {
      toRest: medianP95(byWorker) / medianP95(atRest),
      toCurl: medianP95(byWorker) / medianP95(byCurl),
    },
  };
  console.log(JSON.stringify(result, roundNumbers));
} finally {
  await closeDatabase();
  await rm(dataDirectory, { recursive: true, force: true });
}

function medianP95(times: Times[]): number {
  return median(times.map(({ p95Ms }) => p95Ms));
}

function summarize(times: Times[]) {
  return { p50Ms: times.map(({ p50Ms }) => p50Ms), p95Ms: times.map(({ p95Ms }) => p95Ms) };
}

/** The procedures whose slowest answers are the slowest: those are what the p95 of all is made of. */
function listSlowest(routes: Load["routes"]) {
  return Object.entries(routes)
    .filter(([name]) => name.startsWith("trpc"))
    .sort(([, one], [, other]) => (other?.p95Ms ?? 0) - (one?.p95Ms ?? 0))
    .slice(0, 3)
    .map(([name, times]) => [name, times?.p50Ms, times?.p95Ms]);
}

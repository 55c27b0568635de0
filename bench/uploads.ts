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
import { measureLoad, thinkMs } from "./web/measure-load";
import { signInVisitors } from "./web/sign-in-visitors";
import { startUploadingProcess } from "./web/start-uploading-process";

/**
 * `npm run bench -- uploads [--quick]`: how fast the API answers 50 people at rest, and while five videos are uploaded to the
 * emulator, which runs in a process of its own, in turns: what the machine does besides falls on both. Prints one JSON object, progress on standard error.
 */
const isQuick = readQuickOption();
const seconds = isQuick ? 20 : 60;
const rounds = isQuick ? 2 : 3;
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
  const atRest: number[] = [];
  const whileUploading: number[] = [];
  try {
    const visitors = await signInVisitors(app.origin, workspace.emails);
    const load = { visitors, actions: listActions(workspace), thinkMs };
    const measure = async (p95s: number[]) => {
      const { trpc } = await measureLoad({ ...load, seconds });
      p95s.push(trpc?.p95Ms ?? 0);
      console.error(`${p95s === atRest ? "at rest" : "uploading"}: ${JSON.stringify(trpc)}`);
    };
    // A server that has just started compiles what it runs.
    await measureLoad({ ...load, thinkMs: 0, seconds: 20 });
    for (let round = 0; round < rounds; round += 1) {
      await measure(atRest);
      await uploading.start(seconds);
      await measure(whileUploading);
      await uploading.stop();
    }
  } finally {
    await app.stop();
    await uploading.close();
  }

  const result = {
    machine: { ...(await describeMachine()), loadAverage },
    ...{ isQuick, people, uploads: 5, lineMbPerS },
    trpcP95Ms: { atRest, whileUploading },
    p95Ratio: median(whileUploading) / median(atRest),
  };
  console.log(JSON.stringify(result, roundNumbers));
} finally {
  await closeDatabase();
  await rm(dataDirectory, { recursive: true, force: true });
}

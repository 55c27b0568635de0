import { dataDirectory } from "./shared/fresh-data";
import { rm } from "node:fs/promises";
import { loadavg } from "node:os";
import { startYouTube } from "@/e2e/fixtures/connect-youtube";
import { skipSampleVideo, startApp } from "@/e2e/setup/start-app";
import { closeDatabase } from "@/server/adapters/db/database";
import { env } from "@/server/env";
import { describeMachine, readQuickOption, roundNumbers } from "./shared/report";
import { listActions } from "./web/actions";
import { createWorkspace } from "./web/create-workspace";
import { keepUploading, lineMbPerS } from "./web/keep-uploading";
import { type Load, measureLoad, thinkMs } from "./web/measure-load";
import { signInVisitors } from "./web/sign-in-visitors";

/**
 * `npm run bench -- uploads [--quick]`: how fast the API answers 50 people before, while and after five videos are uploaded to the
 * emulator. Prints one JSON object, progress on standard error.
 */
const isQuick = readQuickOption();
const seconds = isQuick ? 20 : 90;
const people = 50;

const [loadAverage] = loadavg();

try {
  await skipSampleVideo();
  const workspace = await createWorkspace({ videos: isQuick ? 1000 : 10_000, members: people });
  const youtube = await startYouTube({ quota: { "videos.insert": 1000 } });
  const app = await startApp({
    env: {
      TRUSTED_PROXIES: "1",
      ...youtube.settings,
      ...{ YOUTUBE_CLIENT_ID: youtube.client.id, YOUTUBE_CLIENT_SECRET: youtube.client.secret },
      APP_SECRET: env.appSecret ?? "",
    },
  });
  const phases: Record<string, Load> = {};
  try {
    const visitors = await signInVisitors(app.origin, workspace.emails);
    const load = { visitors, actions: listActions(workspace), thinkMs };
    const measure = async (phase: string) => {
      phases[phase] = await measureLoad({ ...load, seconds });
      console.error(`${phase}: ${JSON.stringify(phases[phase].trpc)}`);
    };
    // A server that has just started compiles what it runs.
    await measureLoad({ ...load, thinkMs: 0, seconds: seconds / 4 });
    await measure("before");
    const uploading = await keepUploading(youtube, seconds);
    await measure("whileUploading");
    await uploading.stop();
    await measure("after");
  } finally {
    await app.stop();
    await youtube.close();
  }

  const p95Of = (phase: string) => phases[phase]?.trpc?.p95Ms ?? 0;
  const result = {
    machine: { ...(await describeMachine()), loadAverage },
    ...{ isQuick, people, uploads: 5, lineMbPerS },
    trpc: Object.fromEntries(Object.entries(phases).map(([phase, { trpc }]) => [phase, trpc])),
    html: Object.fromEntries(Object.entries(phases).map(([phase, { html }]) => [phase, html])),
    p95Ratio: p95Of("whileUploading") / ((p95Of("before") + p95Of("after")) / 2),
  };
  console.log(JSON.stringify(result, roundNumbers));
} finally {
  await closeDatabase();
  await rm(dataDirectory, { recursive: true, force: true });
}

import "@/cli/explain-fatal-error";
import { confirmRegistration } from "@/inngest/registration";
import { startWorker } from "@/inngest/worker";
import { closeDatabase, openDatabase } from "@/server/adapters/db/database";
import { forgetSecrets } from "@/server/adapters/processes/forget-secrets";
import { closeRenderer } from "@/server/adapters/renderer/with-renderer";
import { removeBackdropLoops } from "@/server/segments/backdrop-loops";
import { getExportStore, getStore } from "@/server/adapters/storage/store";
import { sweepScratchDirectories } from "@/server/artifacts/scratch-directory";
import { liveWithParent } from "@/cli/start/live-with-parent";
import { log } from "@/server/log";
import { closeSpeechEngines } from "@/server/providers/speech-engines";
import { sweepUploads } from "@/server/media/uploads/sweep-uploads";
import { sweepPublications } from "@/server/publications/requests/sweep-publications";
import { sweepRenders } from "@/server/renders/requests/start-run";
import { sweepWritings } from "@/server/writing/requests/request-writing";
import { renewSecrets } from "./renew-secrets";

/** How long a step may go on after SIGTERM before its work is handed back. */
const graceMs = 4000;

/** The process that does the work: runs the Inngest functions until it is told to end. */
async function main(): Promise<void> {
  liveWithParent();
  // First: if this fails, no Postgres must be left running.
  await getStore();
  await getExportStore();
  forgetSecrets();
  await openDatabase();
  await renewSecrets();
  await sweepScratchDirectories();
  let worker: Awaited<ReturnType<typeof startWorker>> | null = null;
  // Before any work: listeners that are added while a browser opens are taken for Remotion's (warm-browser.ts).
  onFirstSignal(async () => {
    await worker?.stop(graceMs);
    await closeRenderer();
    await removeBackdropLoops();
    await closeSpeechEngines();
    await closeDatabase();
    process.exit(0);
  });
  worker = await startWorker();
  await confirmRegistration();
  // What cannot be swept now is swept in five minutes.
  for (const sweep of [sweepRenders, sweepUploads, sweepWritings, sweepPublications]) {
    await sweep().catch((error: unknown) => log.warn({ err: error }, "Lost runs could not be looked for"));
  }
  console.error(`Worker is running ${worker.description}; Ctrl-C stops it.`);
}

function onFirstSignal(end: () => Promise<void>): void {
  let ending: Promise<void> | undefined;
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => void (ending ??= end()));
}

await main();

import { env } from "@/server/env";
import { flushRecords } from "@/server/jobs/recording/record";
import { startHeartbeat } from "@/server/jobs/workers/heartbeat";
import { startConnectWorker } from "./connect-worker";
import { startEmbeddedWorker } from "./embedded-worker";
import { startServeWorker } from "./serve-worker";

type RunningWorker = {
  /** How it gets its work, as a phrase. */
  description: string;
  /** Takes no new calls, waits for those under way, and asks those that last longer than `graceMs` to give up. */
  stop: (graceMs: number) => Promise<void>;
};

/**
 * Starts to run the functions: with the embedded engine, or, if `INNGEST_*` is set, for that server, to which the worker dials out, or
 * which calls it if `WORKER_ORIGIN` is set. Throws CONFIGURATION_INVALID, DATABASE_UNAVAILABLE.
 */
export async function startWorker(): Promise<RunningWorker> {
  const worker = await startEngineWorker();
  const endHeartbeat = startHeartbeat();

  return {
    ...worker,
    stop: async (graceMs) => {
      await worker.stop(graceMs);
      await Promise.all([endHeartbeat(), flushRecords()]);
    },
  };
}

async function startEngineWorker(): Promise<RunningWorker> {
  const { inngest: server, workerOrigin } = env;
  if (!server) return { description: "with the embedded engine", stop: await startEmbeddedWorker() };

  const stop = workerOrigin ? await startServeWorker(workerOrigin) : await startConnectWorker(server);

  return { description: `for Inngest at ${server.baseUrl}`, stop };
}

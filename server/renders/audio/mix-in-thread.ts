import { once } from "node:events";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { AppError } from "@/server/errors";
import { type MixResult, mixResultSchema, type MixTask } from "./mix-schema";

/**
 * Composes, mixes and encodes in a thread of its own: ten minutes of sound keep a core busy for half a minute, in which
 * the main thread must still renew leases, report progress and answer browsers. Throws CANCELLED when `signal` is aborted.
 */
export async function mixInThread(task: MixTask, signal?: AbortSignal): Promise<MixResult> {
  // From the project's folder, which every command runs in: a bundler would take a relative one apart.
  const entry = path.resolve(/* turbopackIgnore: true */ "server/renders/audio/mix-thread-entry.mjs");
  const thread = new Worker(pathToFileURL(entry), { workerData: task });

  try {
    // `once` rejects if the thread fails: its "error" event.
    const message: unknown[] = await once(thread, "message", { signal });

    return mixResultSchema.parse(message[0]);
  } catch (error) {
    throw signal?.aborted ? new AppError("CANCELLED", "The mix was cancelled.", { cause: error }) : error;
  } finally {
    await thread.terminate();
  }
}

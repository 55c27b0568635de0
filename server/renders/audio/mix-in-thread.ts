import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { type MixResult, mixResultSchema, type MixTask } from "./mix-schema";

/**
 * Composes and mixes in a thread of its own: ten minutes of sound keep a core busy for half a minute, in which the main
 * thread must still renew leases and report progress.
 */
export async function mixInThread(task: MixTask): Promise<MixResult> {
  const thread = new Worker(new URL("./mix-thread-entry.mjs", import.meta.url), { workerData: task });

  try {
    // `once` rejects if the thread fails: its "error" event.
    const message: unknown[] = await once(thread, "message");

    return mixResultSchema.parse(message[0]);
  } finally {
    await thread.terminate();
  }
}

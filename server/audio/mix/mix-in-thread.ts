import { runInThread } from "@/server/adapters/threads/run-in-thread";
import { type MixResult, mixResultSchema, type MixTask } from "./mix-schema";

const program = { file: "server/audio/mix/mix.thread.ts" };

/**
 * Composes, mixes and encodes in a thread of its own: ten minutes of sound keep a core busy for half a minute, in which
 * the main thread must still renew leases, report progress and answer browsers. Throws CANCELLED when `signal` is aborted.
 */
export async function mixInThread(task: MixTask, signal?: AbortSignal): Promise<MixResult> {
  return mixResultSchema.parse(await runInThread(program, task, { signal }));
}

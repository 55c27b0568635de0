import { on } from "node:events";
import { Worker } from "node:worker_threads";
import { z } from "zod";
import { AppError } from "@/server/errors";
import type { PhotoTask } from "./photo-task";

/** Frames that are drawn before they are asked for. */
const framesAhead = 3;

const messageSchema = z.tuple([z.instanceof(Uint8Array)]);

/**
 * Draws a photo's frames in a thread of its own: at some 10 ms a frame the main thread could not renew leases beside it.
 * The task's pixels go over to the thread. Throws CANCELLED as soon as `signal` is aborted, and RENDER_FAILED.
 */
export async function* drawInThread(task: PhotoTask, signal: AbortSignal): AsyncGenerator<Buffer> {
  const thread = new Worker(new URL("./photo-thread-entry.mjs", import.meta.url), {
    workerData: task,
    transferList: [task.pixels.samples.buffer],
  });
  const stop = () => void thread.terminate();
  signal.addEventListener("abort", stop, { once: true });

  try {
    const messages = on(thread, "message", { signal });
    for (let ahead = 0; ahead < framesAhead; ahead += 1) thread.postMessage("next");

    for (let frame = 0; frame < task.frames.length; frame += 1) {
      const message: IteratorResult<unknown> = await messages.next();
      const [samples] = messageSchema.parse(message.value);
      yield Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength);
      thread.postMessage("next");
    }
  } catch (error) {
    throw signal.aborted
      ? new AppError("CANCELLED", "The render was cancelled.", { cause: error })
      : new AppError("RENDER_FAILED", "A photo's frames could not be drawn.", { cause: error });
  } finally {
    signal.removeEventListener("abort", stop);
    await thread.terminate();
  }
}

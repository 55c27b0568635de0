import { z } from "zod";
import { endOnAbort, startThread } from "@/server/adapters/threads/start-thread";
import { AppError } from "@/server/errors";
import type { PhotoMessage, PhotoTask } from "./photo-task";

const program = { file: "server/adapters/renderer/layered/backgrounds/photo/photo.thread.ts" };
/** Frames that are drawn before they are asked for. */
const framesAhead = 3;

const pictureSchema = z.instanceof(Uint8Array);

/**
 * Draws a photo's frames in a thread of its own: at some 10 ms a frame the main thread could not renew leases beside it.
 * The task's pixels go over to the thread. Throws CANCELLED as soon as `signal` is aborted, and RENDER_FAILED.
 */
export async function* drawInThread(task: PhotoTask, signal: AbortSignal): AsyncGenerator<Buffer> {
  const thread = startThread(program);
  const stopListening = endOnAbort(thread, signal);
  const ask = (message: PhotoMessage, transfers?: ArrayBufferLike[]) => thread.ask(message, transfers);

  try {
    await ask({ task }, [task.pixels.samples.buffer]);
    const ahead: Promise<unknown>[] = [];
    for (let frame = 0; frame < task.frames.length + framesAhead; frame += 1) {
      if (frame < task.frames.length) ahead.push(ask({ frame }));
      if (frame < framesAhead) continue;
      const samples = pictureSchema.parse(await ahead.shift());
      signal.throwIfAborted();
      yield Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength);
    }
  } catch (error) {
    throw signal.aborted
      ? new AppError("CANCELLED", "The render was cancelled.", { cause: error })
      : new AppError("RENDER_FAILED", "A photo's frames could not be drawn.", { cause: error });
  } finally {
    stopListening();
    await thread.end();
  }
}

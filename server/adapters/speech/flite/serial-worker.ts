import { once } from "node:events";
import { setTimeout } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { AppError } from "../../../errors";

export type SerialWorker = {
  /** Sends one message and gives the worker's answer to it; `purpose` ("saying …") completes the error's sentence. */
  ask(message: unknown, purpose: string): Promise<unknown>;
  close(): Promise<void>;
};

type SerialWorkerOptions = { entry: URL; timeoutMs: number };

/**
 * A worker thread that answers one message at a time, started with the first of them. When it crashes or is silent
 * for `timeoutMs`, that message fails with SPEECH_FAILED and the next one meets a fresh thread. An idle thread does
 * not keep the process alive.
 */
export function createSerialWorker({ entry, timeoutMs }: SerialWorkerOptions): SerialWorker {
  let worker: Worker | undefined;
  let lastAnswer: Promise<unknown> = Promise.resolve();

  async function askNow(message: unknown, purpose: string): Promise<unknown> {
    const current = (worker ??= startWorker(entry));
    const waiting = new AbortController();
    const { signal } = waiting;
    current.ref();

    try {
      const answer = Promise.race([
        once(current, "message", { signal }),
        once(current, "exit", { signal }).then(([code]) => failWith(`it ended with code ${String(code)}`)),
        setTimeout(timeoutMs, undefined, { signal }).then(() => failWith(`no answer in ${timeoutMs} ms`)),
      ]);
      current.postMessage(message);

      return (await answer)[0];
    } catch (cause) {
      worker = undefined;
      await current.terminate();

      throw speechFailed(purpose, cause);
    } finally {
      waiting.abort();
      current.unref();
    }
  }

  return {
    ask(message, purpose) {
      const answer = lastAnswer.then(() => askNow(message, purpose));
      lastAnswer = answer.catch(() => undefined);

      return answer;
    },

    async close() {
      const closing = worker;
      worker = undefined;
      await closing?.terminate();
    },
  };
}

function startWorker(entry: URL): Worker {
  const worker = new Worker(entry);
  // An "error" event that nobody listens to would end the whole process; `askNow` listens while it waits.
  worker.on("error", () => undefined);

  return worker;
}

function failWith(reason: string): never {
  throw new AppError("SPEECH_FAILED", reason);
}

function speechFailed(purpose: string, cause: unknown): AppError {
  const reason = cause instanceof Error ? cause.message : String(cause);

  return new AppError("SPEECH_FAILED", `The speech thread failed while ${purpose}: ${reason}`, {
    userMessage: `The built-in voice failed while ${purpose}. Try again; if it fails again, reword that sentence.`,
    cause,
  });
}

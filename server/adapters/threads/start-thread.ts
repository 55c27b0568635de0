import path from "node:path";
import { pathToFileURL } from "node:url";
import { type ResourceLimits, Worker } from "node:worker_threads";
import { z } from "zod";
import { AppError, appErrorCodes } from "@/server/errors";

export type ThreadProgram = {
  /** A `*.thread.ts` that calls `answerMessages`, from the project's folder. */
  file: string;
  /** Of its heap; Node's own limit without it. */
  maxMemoryMb?: number;
};

export type Thread = {
  /**
   * Sends a message and gives the program's answer to it. Several may be asked at once: they are answered in their order.
   * Throws the program's own AppError, and INTERNAL where the thread fails, which fails all that is being asked.
   */
  ask: (message: unknown, transfers?: ArrayBufferLike[]) => Promise<unknown>;
  /** What is being asked fails with `reason`. */
  end: (reason?: AppError) => Promise<void>;
  hasEnded: () => boolean;
  /** How long the thread has worked since it started; 0 before that and once it has ended. */
  readCpuMs: () => Promise<number>;
};

const answerSchema = z.union([
  z.object({
    error: z.object({ code: z.enum(appErrorCodes), message: z.string(), userMessage: z.string() }),
  }),
  z.object({ value: z.unknown() }),
]);
export type ThreadAnswer = z.infer<typeof answerSchema>;

type Asked = { resolve: (value: unknown) => void; reject: (reason: AppError) => void };

/** Starts a program in a thread of its own. While nothing is asked it does not keep the process alive. */
export function startThread({ file, maxMemoryMb }: ThreadProgram): Thread {
  const worker = new Worker(locate("server/adapters/threads/thread-entry.mjs"), {
    workerData: file,
    resourceLimits: maxMemoryMb === undefined ? {} : limitMemory(maxMemoryMb),
  });
  const asked: Asked[] = [];
  let ending: AppError | undefined;

  function endWith(reason: AppError): void {
    ending ??= reason;
    for (const { reject } of asked.splice(0)) reject(ending);
  }

  worker.unref();
  worker.on("message", (message) => {
    const answered = asked.shift();
    if (asked.length === 0) worker.unref();
    const answer = answerSchema.parse(message);
    if ("error" in answer) {
      answered?.reject(new AppError(answer.error.code, answer.error.message, answer.error));
    } else {
      answered?.resolve(answer.value);
    }
  });
  worker.on("error", (cause: unknown) => {
    const reason = cause instanceof Error ? cause.message : String(cause);
    endWith(new AppError("INTERNAL", `A thread failed: ${reason}`, { cause }));
  });
  const exited = new Promise<null>((resolve) => {
    worker.on("exit", (code) => {
      endWith(new AppError("INTERNAL", `A thread ended with code ${code}`));
      resolve(null);
    });
  });

  return {
    ask(message, transfers = []) {
      const answer = new Promise<unknown>((resolve, reject) => {
        if (ending) reject(ending);
        else asked.push({ resolve, reject });
      });
      // Whoever asks ahead looks at an answer later than it may fail.
      answer.catch(() => undefined);
      if (ending) return answer;

      worker.ref();
      worker.postMessage(
        message,
        transfers.filter((buffer) => buffer instanceof ArrayBuffer),
      );

      return answer;
    },

    async end(reason = new AppError("CANCELLED", "The thread was ended.")) {
      endWith(reason);
      await worker.terminate();
    },

    hasEnded: () => ending !== undefined,

    async readCpuMs() {
      try {
        // A thread that ends meanwhile answers nothing.
        const usage = await Promise.race([worker.cpuUsage(), exited]);

        return usage === null ? 0 : (usage.user + usage.system) / 1000;
      } catch (error) {
        if (error instanceof Error && "code" in error && String(error.code).startsWith("ERR_WORKER_"))
          return 0;
        throw error;
      }
    },
  };
}

/** Ends a thread once `signal` is aborted: what is being asked fails with CANCELLED. Returns how to stop listening. */
export function endOnAbort(thread: Thread, signal: AbortSignal | undefined): () => void {
  const end = () =>
    void thread.end(new AppError("CANCELLED", "This was cancelled.", { cause: signal?.reason }));
  if (signal?.aborted) end();
  signal?.addEventListener("abort", end, { once: true });

  return () => signal?.removeEventListener("abort", end);
}

/**
 * Node ends a thread at its limit with 16 MB to spare; where one collection moves more than that out of the young generation,
 * V8 ends the whole process instead.
 */
function limitMemory(maxMemoryMb: number): ResourceLimits {
  return { maxOldGenerationSizeMb: maxMemoryMb, maxYoungGenerationSizeMb: 8 };
}

/** From the project's folder, which every command runs in: a bundler would take a relative address apart. */
function locate(file: string): URL {
  return pathToFileURL(path.resolve(/* turbopackIgnore: true */ file));
}

import type { Pool } from "pg";
import { z } from "zod";
import { AppError } from "@/server/errors";
import { log } from "@/server/log";
import { isPassing, selectRows } from "./database";
import type { CallableFunction } from "./functions/register-functions";
import { defaultRetryDelayMs } from "./queue/retry-delay";
import { syncFunctions } from "./functions/sync-functions";
import { runWorker, type StopOptions, type Worker } from "./queue/worker";

type EngineOptions = {
  pool: Pool;
  /** The functions to run, and how to call each one; see `registerFunctions`. */
  functions: () => Promise<CallableFunction[]>;
  /** How many calls may run at once in this process. */
  maxConcurrentCalls: number;
  /** The same for single functions, by id: expensive ones can have a lower limit. */
  maxConcurrentCallsOf?: Partial<Record<string, number>>;
  /** How long a worker without a sign of life keeps its claims. */
  leaseMs?: number;
  /** How long to wait after attempt number `attempt` (from 0) failed. */
  retryDelayMs?: (attempt: number) => number;
};

export type EmbeddedEngine = {
  /**
   * Registers the functions and starts to run due work. Throws CONFIGURATION_INVALID for functions that the engine cannot run,
   * DATABASE_UNAVAILABLE if Postgres does not answer.
   */
  start(): Promise<void>;
  /** Takes no new work, waits for running calls, and hands the rest back to other workers. */
  stop(options: StopOptions): Promise<void>;
};

const defaultLeaseMs = 30_000;

/** The pool replaces an idle connection that breaks; without a listener, its error would end the process. */
function ignoreIdleError(): void {}

function onTrouble(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  log.warn({ error: message }, "The embedded workflow engine had trouble; it goes on");
}

/** The workflow engine that stands in for Inngest on one machine: same SDK, same protocol, state in Postgres. */
export function createEmbeddedEngine({
  pool,
  functions: findFunctions,
  maxConcurrentCalls,
  maxConcurrentCallsOf = {},
  leaseMs = defaultLeaseMs,
  retryDelayMs = defaultRetryDelayMs,
}: EngineOptions): EmbeddedEngine {
  let worker: Worker | undefined;

  return {
    async start() {
      const functions = await findFunctions();
      pool.on("error", ignoreIdleError);

      try {
        await syncFunctions(pool, functions);
        const [numbered] = await selectRows(
          pool,
          z.object({ worker: z.number() }),
          "select nextval('engine.worker')::integer as worker",
        );

        worker = await runWorker({
          pool,
          worker: numbered?.worker ?? 0,
          functions,
          maxConcurrentCalls,
          maxConcurrentCallsOf,
          leaseMs,
          retryDelayMs,
          onTrouble,
        });
      } catch (error) {
        pool.off("error", ignoreIdleError);
        if (!isPassing(error)) throw error;
        throw new AppError("DATABASE_UNAVAILABLE", "the workflow engine cannot reach Postgres", {
          cause: error,
        });
      }
    },

    async stop(options) {
      await worker?.stop(options);
      pool.off("error", ignoreIdleError);
      worker = undefined;
    },
  };
}

import { Inngest, type InngestFunction, type Middleware } from "inngest";
import type { Pool } from "pg";
import { expect, vi } from "vitest";
import { z } from "zod";
import { selectRows } from "./database";
import { createEmbeddedEngine, type EmbeddedEngine } from "./engine";
import { createEventIntake } from "./protocol/event-intake";
import { registerFunctions } from "./functions/register-functions";

type Options = {
  maxConcurrentCalls?: number;
  maxConcurrentCallsOf?: Record<string, number>;
  leaseMs?: number;
};

const endedRunSchema = z.object({
  functionId: z.string(),
  status: z.string(),
  output: z.unknown(),
  error: z.looseObject({ name: z.string(), message: z.string() }).nullable(),
});

/** A client and engines on one database, for tests: retries come after 10 ms, and everything is stopped at the end. */
export function createTestEngine(pool: Pool, middleware: Middleware.Class[] = []) {
  const silent = { debug: vi.fn(), info: vi.fn(), warn: vi.fn(), error: vi.fn() };
  const client = new Inngest({
    id: "test",
    isDev: true,
    aiMetadata: false,
    logger: silent,
    middleware,
    fetch: createEventIntake(() => pool),
  });
  const engines: EmbeddedEngine[] = [];

  return {
    client,

    async start(functions: InngestFunction.Any[], { maxConcurrentCalls = 10, ...options }: Options = {}) {
      const engine = createEmbeddedEngine({
        pool,
        functions: () => registerFunctions([{ client, functions }]),
        maxConcurrentCalls,
        ...options,
        retryDelayMs: () => 10,
      });
      engines.push(engine);
      await engine.start();

      return engine;
    },

    /** Waits until `count` runs of a function have ended, and returns them in order of their ends. */
    async endedRuns(functionId: string, count: number) {
      return vi.waitFor(
        async () => {
          const runs = await selectRows(
            pool,
            endedRunSchema,
            `select function_id as "functionId", status, output, error from engine.run
             where function_id = $1 and status <> 'running' order by ended_at`,
            [`test-${functionId}`],
          );
          expect(runs).toHaveLength(count);

          return runs;
        },
        { timeout: 20_000, interval: 20 },
      );
    },

    async stopAll() {
      await Promise.all(engines.splice(0).map((engine) => engine.stop({ graceMs: 1_000 })));
      await pool.query("truncate engine.event, engine.run, engine.function, engine.dispatch cascade");
    },
  };
}

import type { Pool } from "pg";
import { z } from "zod";
import { selectRows } from "@/inngest/embedded/database";

const runSchema = z.object({
  id: z.string(),
  functionId: z.string(),
  status: z.enum(["running", "completed", "failed", "cancelled"]),
  output: z.unknown(),
  error: z.looseObject({ name: z.string(), message: z.string() }).nullable(),
  event: z.looseObject({ id: z.string(), name: z.string(), data: z.record(z.string(), z.unknown()) }),
});
export type FakeRun = z.infer<typeof runSchema>;

const columns = `id, function_id as "functionId", status, output, error, event`;

/** All runs, in the order in which they began. */
export function listRuns(pool: Pool): Promise<FakeRun[]> {
  return selectRows(pool, runSchema, `select ${columns} from engine.run order by created_at, function_id`);
}

/** `GET /v1/events/:id/runs`, as a real server answers it. */
export async function listEventRuns(pool: Pool, eventId: string | undefined): Promise<Response> {
  const runs = await selectRows(
    pool,
    runSchema,
    `select ${columns} from engine.run where event ->> 'id' = $1 order by created_at`,
    [eventId ?? ""],
  );
  const data = runs.map(({ id, functionId, status }) => ({
    run_id: id,
    function_id: functionId,
    status: `${status.slice(0, 1).toUpperCase()}${status.slice(1)}`,
  }));

  return Response.json({ data });
}

/** The most attempts, beyond the first, of any call that is due or under way. */
export async function countAttempts(pool: Pool): Promise<number> {
  const [most] = await selectRows(
    pool,
    z.object({ attempts: z.number() }),
    "select coalesce(max(attempt), 0) as attempts from engine.dispatch",
  );

  return most?.attempts ?? 0;
}

/** How many steps wait for an event of this name. */
export async function countWaits(pool: Pool, eventName: string): Promise<number> {
  const [waits] = await selectRows(
    pool,
    z.object({ count: z.number() }),
    "select count(*)::integer as count from engine.wait where event_name = $1 and step_id is not null",
    [eventName],
  );

  return waits?.count ?? 0;
}

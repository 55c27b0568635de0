import { readFile } from "node:fs/promises";
import { z } from "zod";
import { type Connection, selectRows } from "../database";

const claimedDispatchSchema = z
  .object({
    id: z.number(),
    kind: z.enum(["call", "timer", "cron"]),
    key: z.string(),
    function_id: z.string(),
    run_id: z.string().nullable(),
    step_id: z.string().nullable(),
    memo: z.unknown(),
    attempt: z.number(),
    run_at: z.coerce.date(),
    owner: z.number(),
    generation: z.number(),
  })
  .transform(({ function_id: functionId, run_id: runId, step_id: stepId, run_at: runAt, ...dispatch }) => ({
    ...dispatch,
    functionId,
    runId,
    stepId,
    runAt,
  }));
export type ClaimedDispatch = z.infer<typeof claimedDispatchSchema>;

const claimsSchema = z
  .object({
    claimed: z.array(claimedDispatchSchema),
    is_any_left: z.boolean(),
    next_due_in_ms: z.number().nullable(),
  })
  .transform(({ claimed, is_any_left: isAnyLeft, next_due_in_ms: nextDueInMs }) => ({
    claimed,
    isAnyLeft,
    nextDueInMs: nextDueInMs ?? undefined,
  }));
/**
 * `isAnyLeft` is true if due work is held back by a limit or a lack of slots; `nextDueInMs` is the time until the next dispatch becomes
 * due, if there is one.
 */
type Claims = z.infer<typeof claimsSchema>;

type ClaimOptions = {
  worker: number;
  /** The functions that this worker has, and how many more calls of each it takes. */
  functionSlots: Map<string, number>;
  /** How many more calls it takes in all. */
  callSlots: number;
  /** Dispatches in progress here, so that this worker does not claim them from itself after renewing its lease late. */
  inFlightIds: number[];
  leaseMs: number;
  /** Workers whose dispatches need not wait for the end of their leases; see `liveness.ts`. */
  deadWorkers: number[];
};

/** Claims due dispatches that may start, best first. Timers and crons take no slot. */
export async function claimDispatches(connection: Connection, options: ClaimOptions): Promise<Claims> {
  const { worker, functionSlots, callSlots, inFlightIds, leaseMs, deadWorkers } = options;
  const [answer] = await selectRows(
    connection,
    z.object({ claims: claimsSchema }),
    "select engine.claim($1, $2, $3, $4, $5, $6, $7) as claims",
    [
      worker,
      [...functionSlots.keys()],
      [...functionSlots.values()],
      callSlots,
      inFlightIds,
      leaseMs,
      deadWorkers,
    ],
  );

  return answer?.claims ?? { claimed: [], isAnyLeft: false, nextDueInMs: undefined };
}

/** Creates or replaces the stored function behind `claimDispatches`. */
export async function installClaimFunction(connection: Connection): Promise<void> {
  await connection.query(await readFile(new URL("./claim.sql", import.meta.url), "utf8"));
}

/** Extends the leases of dispatches that this worker still holds. */
export async function renewLeases(
  connection: Connection,
  { worker, inFlightIds, leaseMs }: Pick<ClaimOptions, "worker" | "inFlightIds" | "leaseMs">,
): Promise<void> {
  await connection.query(
    `update engine.dispatch set lease_until = clock_timestamp() + make_interval(secs => $3 / 1000.0)
     where owner = $1 and id = any ($2)`,
    [worker, inFlightIds, leaseMs],
  );
}

/** Hands all dispatches back without counting an attempt: a regular shutdown is not a failure. */
export async function releaseLeases(connection: Connection, worker: number): Promise<void> {
  await connection.query(
    `with released as (
       update engine.dispatch set owner = null, lease_until = null where owner = $1 returning id
     )
     select pg_notify('engine_dispatch', '') from released`,
    [worker],
  );
}

/**
 * Removes a dispatch from the queue if this worker still holds it. False means that its run was cancelled or another worker took over, and
 * that its result must be dropped: this is the fence.
 */
export async function takeDispatch(connection: Connection, dispatch: ClaimedDispatch): Promise<boolean> {
  const { rows } = await connection.query(
    "delete from engine.dispatch where id = $1 and owner = $2 and generation = $3 returning id",
    [dispatch.id, dispatch.owner, dispatch.generation],
  );

  return rows.length === 1;
}

/** Identifies a call in progress: its dispatch, and the claim that started it. */
export function dispatchTokenOf({ id, generation }: Pick<ClaimedDispatch, "id" | "generation">): string {
  return `${id}:${generation}`;
}

/** Holds the dispatch of a call under way until the transaction ends; false if it was taken over, or is done. */
export async function holdDispatch(connection: Connection, runId: string, token: string): Promise<boolean> {
  const { rows } = await connection.query(
    `select id from engine.dispatch
     where run_id = $1 and id::text || ':' || generation = $2 and owner is not null for update`,
    [runId, token],
  );

  return rows.length === 1;
}

import { setTimeout as delay } from "node:timers/promises";
import type { Pool } from "pg";
import type { Connection } from "../database";
import { idempotencyHours } from "../runs/limits";
import { createWakeSignal } from "./wake-signal";
import { claimDispatches, type ClaimedDispatch, releaseLeases, renewLeases } from "./claim";
import { performDispatch } from "./perform-dispatch";
import { keepLiveness } from "../liveness";
import type { CallableFunction } from "../functions/register-functions";

const keptRunDays = 7;

type WorkerOptions = {
  pool: Pool;
  /** The worker's number; no other worker ever had it. */
  worker: number;
  functions: CallableFunction[];
  maxConcurrentCalls: number;
  maxConcurrentCallsOf: Partial<Record<string, number>>;
  leaseMs: number;
  retryDelayMs: (attempt: number) => number;
  onTrouble: (error: unknown) => void;
};

export type StopOptions = {
  /** How long running calls may continue. */
  graceMs: number;
  /** Asks calls that still run then to give up; waits briefly for them, so that nothing outlives the database. */
  onInterrupt?: () => void;
};
export type Worker = { stop(options: StopOptions): Promise<void> };

const interruptionMs = 2_500;

/** Nothing signals that a lease has lapsed, so workers look this often. */
const pollMs = 1_000;
const purgeEveryMs = 3_600_000;

/** Claims due dispatches and performs them, until it is stopped. */
export async function runWorker(options: WorkerOptions): Promise<Worker> {
  const { pool, worker, functions, maxConcurrentCalls, maxConcurrentCallsOf, leaseMs } = options;
  const { retryDelayMs, onTrouble } = options;
  const callables = new Map(functions.map((callable) => [callable.definition.id, callable]));
  const inFlight = new Map<ClaimedDispatch, Promise<void>>();
  const inFlightIds = () => [...inFlight.keys()].map(({ id }) => id);
  const wakeSignal = createWakeSignal();
  const abandoning = new AbortController();
  let isStopping = false;
  let isAnyLeft = false;
  let endedCount = 0;

  const liveness = await keepLiveness({ pool, worker, onWake: () => wakeSignal.wake(), onTrouble });

  const perform = async (dispatch: ClaimedDispatch) => {
    const callable = callables.get(dispatch.functionId);

    try {
      if (callable) {
        await performDispatch(dispatch, { pool, callable, retryDelayMs, signal: abandoning.signal });
      }
    } catch (error) {
      // An abandoned call may find its database closed.
      if (abandoning.signal.aborted) return;

      onTrouble(error);
      // It is claimed again; doing so at once would be a busy loop.
      await delay(pollMs);
    } finally {
      inFlight.delete(dispatch);
      endedCount += 1;
      // NOTIFY wakes the loop for work that this call made due; held-back work may now have its slot.
      if (isAnyLeft) wakeSignal.wake();
    }
  };

  const claim = async () => {
    const endedCountBefore = endedCount;
    const busy = [...inFlight.keys()].filter(({ kind }) => kind === "call");
    const functionSlots = [...callables.keys()].map((id): [string, number] => {
      const busyOfFunction = busy.filter(({ functionId }) => functionId === id);

      return [id, (maxConcurrentCallsOf[id] ?? maxConcurrentCalls) - busyOfFunction.length];
    });
    const claims = await claimDispatches(pool, {
      worker,
      functionSlots: new Map(functionSlots),
      callSlots: maxConcurrentCalls - busy.length,
      inFlightIds: inFlightIds(),
      leaseMs,
      deadWorkers: liveness.deadWorkers(),
    });

    isAnyLeft = claims.isAnyLeft;
    // A slot came free too late for this claim.
    if (isAnyLeft && endedCount > endedCountBefore) wakeSignal.wake();
    for (const dispatch of claims.claimed) inFlight.set(dispatch, perform(dispatch));

    return claims.nextDueInMs ?? pollMs;
  };

  const loop = async () => {
    while (!isStopping) {
      const waitMs = await claim().catch((error: unknown) => {
        onTrouble(error);

        return pollMs;
      });
      await wakeSignal.wait(Math.max(0, Math.min(waitMs, pollMs)));
    }
  };

  /** Waits for running calls, but at most `maxMs`. */
  const settle = (maxMs: number) =>
    Promise.race([Promise.all(inFlight.values()), delay(maxMs, undefined, { ref: false })]);

  const heartbeat = setInterval(() => {
    renewLeases(pool, { worker, inFlightIds: inFlightIds(), leaseMs }).catch(onTrouble);
  }, leaseMs / 3);
  const purging = setInterval(() => {
    purge(pool).catch(onTrouble);
  }, purgeEveryMs);
  const looping = loop();

  return {
    async stop({ graceMs, onInterrupt }) {
      isStopping = true;
      wakeSignal.wake();
      await looping;

      await settle(graceMs);
      abandoning.abort();
      clearInterval(heartbeat);
      clearInterval(purging);

      await releaseLeases(pool, worker).catch(onTrouble);
      liveness.close();
      if (!onInterrupt) return;

      onInterrupt();
      await settle(interruptionMs);
    },
  };
}

/** Forgets events and ended runs that nothing can refer to any more. */
async function purge(connection: Connection): Promise<void> {
  await connection.query(
    "delete from engine.event where is_routed and received_at < now() - make_interval(hours => $1)",
    [2 * idempotencyHours],
  );
  await connection.query("delete from engine.run where ended_at < now() - make_interval(days => $1)", [
    keptRunDays,
  ]);
}

import { setTimeout as delay } from "node:timers/promises";
import type { Pool } from "pg";
import { createBell } from "./bell";
import { claimDispatches, type ClaimedDispatch, releaseLeases, renewLeases } from "./claim";
import { performDispatch } from "./perform-dispatch";
import { keepPresence } from "./presence";
import { purge } from "./purge";
import type { CallableFunction } from "./register-functions";

type WorkerOptions = {
  pool: Pool;
  /** The worker's number; no other worker ever had it. */
  worker: number;
  functions: CallableFunction[];
  maxConcurrentCalls: number;
  leaseMs: number;
  retryDelayMs: (attempt: number) => number;
  onTrouble: (error: unknown) => void;
};

export type Worker = { stop(graceMs: number): Promise<void> };

/** Dead workers and lapsed leases ring no bell: they are looked for this often. */
const pollMs = 1_000;
const purgeEveryMs = 3_600_000;

/** Claims what is due and performs it, until it is stopped. */
export async function runWorker(options: WorkerOptions): Promise<Worker> {
  const { pool, worker, functions, maxConcurrentCalls, leaseMs, retryDelayMs, onTrouble } = options;
  const callables = new Map(functions.map((callable) => [callable.definition.id, callable]));
  const inFlight = new Map<ClaimedDispatch, Promise<void>>();
  const inFlightIds = () => [...inFlight.keys()].map(({ id }) => id);
  const bell = createBell();
  const abandoning = new AbortController();
  let isStopping = false;

  const presence = await keepPresence({ pool, worker, onWake: () => bell.ring(), onTrouble });

  const perform = async (dispatch: ClaimedDispatch) => {
    const callable = callables.get(dispatch.functionId);

    try {
      if (callable) {
        await performDispatch(dispatch, { pool, callable, retryDelayMs, signal: abandoning.signal });
      }
    } catch (error) {
      onTrouble(error);
    } finally {
      inFlight.delete(dispatch);
      bell.ring();
    }
  };

  const claim = async () => {
    const busyCalls = [...inFlight.keys()].filter(({ kind }) => kind === "call").length;
    const { claimed, nextDueInMs } = await claimDispatches(pool, {
      worker,
      functionIds: [...callables.keys()],
      callSlots: maxConcurrentCalls - busyCalls,
      inFlightIds: inFlightIds(),
      leaseMs,
      mayTakeOver: presence.mayTakeOver(),
    });

    for (const dispatch of claimed) inFlight.set(dispatch, perform(dispatch));

    return nextDueInMs ?? pollMs;
  };

  const loop = async () => {
    while (!isStopping) {
      const waitMs = await claim().catch((error: unknown) => {
        onTrouble(error);

        return pollMs;
      });
      await bell.wait(Math.min(waitMs, pollMs));
    }
  };

  const heartbeat = setInterval(() => {
    renewLeases(pool, { worker, inFlightIds: inFlightIds(), leaseMs }).catch(onTrouble);
  }, leaseMs / 3);
  const purging = setInterval(() => {
    purge(pool).catch(onTrouble);
  }, purgeEveryMs);
  const looping = loop();

  return {
    async stop(graceMs) {
      isStopping = true;
      bell.ring();
      await looping;

      const grace = new AbortController();
      await Promise.race([
        Promise.all(inFlight.values()),
        delay(graceMs, undefined, { signal: grace.signal }).catch(() => undefined),
      ]);
      grace.abort();
      abandoning.abort();
      clearInterval(heartbeat);
      clearInterval(purging);

      await releaseLeases(pool, worker).catch(onTrouble);
      presence.close();
    },
  };
}

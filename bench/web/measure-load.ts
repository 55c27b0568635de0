import { setTimeout } from "node:timers/promises";
import type { Visitor } from "@/e2e/web/visitor";
import type { Action, ActionKind } from "./actions";
import { createTimes, describeTimes, type Times } from "./times";

/** TPC-W's mean, clause 5.3.1.1. */
export const thinkMs = 7000;

type LoadInput = {
  visitors: Visitor[];
  actions: Action[];
  seconds: number;
  /** How long a person looks at an answer, in the mean; 0: not at all. */
  thinkMs: number;
};

export type Load = {
  users: number;
  thinkMs: number;
  requestsPerSecond: number;
  trpc: Times | undefined;
  html: Times | undefined;
  routes: Record<string, Times | undefined>;
};

/**
 * Has all visitors at work at once for so long: each does one action after the other, waits for its whole answer, and
 * thinks, for times that are spread as people's are (TPC-W 1.8, 5.3.1.1: exponentially, ten times the mean at most). They
 * begin at different actions and moments. Throws if anything is answered with an error.
 */
export async function measureLoad({ visitors, actions, seconds, thinkMs }: LoadInput): Promise<Load> {
  const times = new Map(actions.map((action) => [action, createTimes()]));
  const startedAtMs = performance.now();
  const endsAtMs = startedAtMs + 1000 * seconds;

  /** Whoever would think for longer than it lasts goes home. */
  const think = (ms: number) => setTimeout(Math.max(0, Math.min(ms, endsAtMs - performance.now())));

  async function work(visitor: Visitor, index: number): Promise<void> {
    await think(thinkMs * Math.random());
    for (let turn = index; performance.now() < endsAtMs; turn += 1) {
      const action = actions[turn % actions.length];
      if (!action) return;
      const askedAtMs = performance.now();
      const response = await action.send(visitor, turn * visitors.length + index);
      const text = await response.text();
      times.get(action)?.add(performance.now() - askedAtMs);
      if (response.status !== 200) throw new Error(`${action.name} was answered ${response.status}: ${text}`);
      await think(thinkMs * Math.min(10, -Math.log(1 - Math.random())));
    }
  }
  await Promise.all(visitors.map(work));

  const tookSeconds = (performance.now() - startedAtMs) / 1000;
  const gather = (kind?: ActionKind) =>
    [...times].flatMap(([action, { histogram }]) => (!kind || action.kind === kind ? [histogram] : []));

  return {
    ...{ users: visitors.length, thinkMs },
    requestsPerSecond: (describeTimes(gather())?.count ?? 0) / tookSeconds,
    trpc: describeTimes(gather("trpc")),
    html: describeTimes(gather("html")),
    routes: Object.fromEntries(
      [...times].map(([{ kind, name }, { histogram }]) => [`${kind} ${name}`, describeTimes([histogram])]),
    ),
  };
}

import { constants, setPriority } from "node:os";
import { z } from "zod";
import {
  chargeFor,
  countComplete,
  type Fault,
  listWriteCalls,
  startClaude,
} from "@/e2e/writing/claude-with-faults";
import {
  capWorkspace,
  connectClaude,
  createBrief,
  followWriting,
  readLedger,
  startWritingWorker,
} from "@/e2e/writing/writing-crowd";
import type { Visitor } from "@/e2e/web/visitor";
import { listActions } from "../web/actions";
import { type Load, measureLoad } from "../web/measure-load";
import { chunkDelayMs } from "./measure-first-scene";
import type { Studio } from "./open-studio";
import { watchAs } from "./watch-as";

/** Of a hundred calls, two are told to slow down, one gets an error and one breaks off. */
const faults: Partial<Record<number, Fault>> = { 7: "slowDown", 23: "error", 42: "cut", 57: "slowDown" };
/** More than 50 scripts can cost. */
const capMicros = 20_000_000;
/** TPC-W's mean, clause 5.3.1.1. */
const thinkMs = 7000;

/**
 * So many scripts at once, each watched by somebody else, while calls go wrong; and what the web app's procedures take at rest
 * and meanwhile. Every tenth script is of the brief before it.
 */
export async function measureCrowd(
  { workspace, people }: Studio,
  { scripts, seconds }: { scripts: number; seconds: number },
) {
  const { workspaceId } = workspace;
  const claude = await startClaude({ chunkDelayMs, faultOf: (call) => faults[((call - 1) % 100) + 1] });
  await connectClaude(workspaceId, claude);
  await capWorkspace(workspaceId, capMicros);
  const worker = await startWritingWorker(claude);
  // As `npm start` does: whoever waits for a page is served first.
  setPriority(worker.child.pid ?? 0, constants.priority.PRIORITY_BELOW_NORMAL);
  const visitors = people.map(({ visitor }) => visitor);
  const actions = listActions(workspace).filter(({ kind }) => kind === "trpc");
  const load = { visitors, actions, seconds };

  try {
    // A server that has just started compiles what it runs.
    await measureLoad({ ...load, seconds: seconds / 4, thinkMs: 0 });
    const atRest = await measureLoad({ ...load, thinkMs });
    const before = await readLedger(workspaceId);
    const startedAtMs = performance.now();
    const asked = Promise.all(
      people
        .slice(0, scripts)
        .map(({ visitor }, index) => ask(visitor, index % 10 === 9 ? index - 1 : index)),
    );
    const writing = asked.then(async (ids) => {
      const views = await Promise.all(ids.map((one) => followWriting({ ...one, workspaceId })));

      return { views, tookSeconds: (performance.now() - startedAtMs) / 1000 };
    });
    const watching = asked.then((ids) =>
      Promise.all(
        people.slice(0, scripts).map(({ visitor }, index) => watchAs(visitor, ids[index]?.videoId ?? "")),
      ),
    );
    const meanwhile = await measureLoad({ ...load, thinkMs });
    const { views, tookSeconds } = await writing;
    const seen = await watching;

    const calls = listWriteCalls(claude);
    const ledger = await readLedger(workspaceId);
    const paid = [...claude.paidCalls.values()];

    return {
      tookSeconds,
      succeeded: views.filter(({ state }) => state === "succeeded").length,
      failures: views.flatMap(({ failureReason }) => failureReason ?? []),
      calls: calls.length,
      distinctInputs: paid.length,
      paidCalls: countComplete(calls),
      paidMoreThanOnce: paid.filter((count) => count > 1).length,
      statuses: countBy(
        calls.map(({ status, isComplete }) => (status === 200 && !isComplete ? "cut" : String(status))),
      ),
      eventsSeenPerScript: seen.reduce((sum, events) => sum + events.length, 0) / seen.length,
      ...{ capMicros, chargedMicros: chargeFor(calls) },
      spentMicros: ledger.spentMicros - before.spentMicros,
      stillReservedMicros: ledger.reservedMicros - before.reservedMicros,
      api: {
        ...{ atRest: atRest.trpc, meanwhile: meanwhile.trpc },
        slowestMeanwhile: findSlowest(meanwhile),
        p95Ratio: (meanwhile.trpc?.p95Ms ?? 0) / (atRest.trpc?.p95Ms ?? 0),
      },
    };
  } finally {
    worker.child.kill("SIGTERM");
    await worker.exited;
    await claude.close();
  }
}

const idsSchema = z.object({ videoId: z.string(), writingId: z.string() });

/** Has a script written as the page does. */
async function ask(visitor: Visitor, number: number) {
  const { data, message } = await visitor.call("writings.start", { brief: createBrief(number, 60) });
  if (message !== undefined) throw new Error(message);

  return idsSchema.parse(data);
}

function findSlowest({ routes }: Load): string | undefined {
  const [slowest] = Object.entries(routes).toSorted(
    ([, one], [, other]) => (other?.p95Ms ?? 0) - (one?.p95Ms ?? 0),
  );

  return slowest?.[0];
}

function countBy(names: string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;

  return counts;
}

import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { closeDatabase, openDatabase } from "@/server/adapters/db/database";
import { closeListeners } from "@/server/adapters/db/listen";
import type { Account } from "@/server/auth/schema";
import type { WriterServer } from "../fakes/writer-server";
import type { SpawnedProcess } from "../processes/spawn-process";
import { createAccount } from "../setup/uploads";
import { chargeFor, countComplete, type Fault, listWriteCalls, startClaude } from "./claude-with-faults";
import {
  capWorkspace,
  connectClaude,
  countKeptAnswers,
  followWriting,
  readLedger,
  startScripts,
  startWritingWorker,
  writtenAtOnce,
} from "./writing-crowd";

const scripts = { count: 12, repeatEvery: 6 };
const distinct = 10;

let people = 0;
let ann: Account;
let claude: WriterServer;
const workers: SpawnedProcess[] = [];

beforeAll(async () => {
  await openDatabase();
});
beforeEach(async () => {
  people += 1;
  ann = await createAccount(`ann-${people}`);
});
afterEach(async () => {
  for (const { child } of workers) child.kill("SIGKILL");
  await Promise.all(workers.splice(0).map(({ exited }) => exited));
  await claude.close();
});
afterAll(async () => {
  await closeListeners();
  await closeDatabase();
});

async function startWorker(): Promise<SpawnedProcess> {
  const worker = await startWritingWorker(claude);
  workers.push(worker);

  return worker;
}

test("a dozen scripts at once, while the vendor slows down, fails and breaks off: all are written, each answer is paid once", async () => {
  const faults: Partial<Record<number, Fault>> = { 2: "slowDown", 5: "error", 7: "cut", 9: "slowDown" };
  claude = await startClaude({ faultOf: (call) => faults[call] });
  await connectClaude(ann.workspaceId, claude);
  await startWorker();

  const views = await Promise.all((await startScripts(ann, scripts)).map(followWriting));

  expect(views.map(({ state, failureReason }) => failureReason ?? state)).toEqual(
    views.map(() => "succeeded"),
  );
  expect(views.filter(({ result }) => result?.isAlreadyPaid)).toHaveLength(scripts.count - distinct);
  expect([...claude.paidCalls.values()]).toEqual(Array.from({ length: distinct }, () => 1));
  const calls = listWriteCalls(claude);
  expect(calls).toHaveLength(distinct + 4);
  // Nobody knows what the vendor charges for the two that broke off: the most that it can be stays reserved.
  expect(await readLedger(ann.workspaceId)).toMatchObject({
    ...{ entries: distinct + 2, reserved: 2, spentMicros: chargeFor(calls) },
  });
});

test("a cap ends what it has no room for, and nothing exceeds it at any moment", async () => {
  const capMicros = 300_000;
  const sums: number[] = [];
  claude = await startClaude({
    chunkDelayMs: 5,
    async onCall() {
      sums.push((await readLedger(ann.workspaceId)).allMicros);
    },
  });
  await connectClaude(ann.workspaceId, claude);
  await capWorkspace(ann.workspaceId, capMicros);
  await startWorker();

  const views = await Promise.all((await startScripts(ann, scripts)).map(followWriting));

  const written = views.filter(({ state }) => state === "succeeded");
  const stopped = views.filter(({ failureCode }) => failureCode === "SPENDING_CAP_REACHED");
  expect(written.length).toBeGreaterThan(1);
  expect(stopped.length).toBeGreaterThan(1);
  expect(written.length + stopped.length).toBe(scripts.count);
  const calls = listWriteCalls(claude);
  const { entries, allMicros, spentMicros } = await readLedger(ann.workspaceId);
  expect(entries).toBe(calls.length);
  expect(spentMicros).toBe(chargeFor(calls));
  expect(Math.max(...sums, allMicros)).toBeLessThanOrEqual(capMicros);
});

test("a worker is killed while it writes: another one writes what is left, and pays again only what was lost", async () => {
  let noteStart: () => void = () => undefined;
  const started = new Promise<void>((resolve) => {
    noteStart = resolve;
  });
  claude = await startClaude({
    chunkDelayMs: 5,
    onCall(call) {
      // The first ones are kept by now, the others are under way.
      if (call === distinct) noteStart();
    },
  });
  await connectClaude(ann.workspaceId, claude);
  const killed = await startWorker();
  const following = (await startScripts(ann, scripts)).map(followWriting);
  await started;

  killed.child.kill("SIGKILL");
  await killed.exited;
  const callsOfKilled = listWriteCalls(claude).length;
  const next = await startWorker();
  const views = await Promise.all(following);

  expect(views.map(({ state, failureReason }) => failureReason ?? state)).toEqual(
    views.map(() => "succeeded"),
  );
  const calls = listWriteCalls(claude);
  const before = calls.slice(0, callsOfKilled);
  const after = calls.slice(callsOfKilled);
  const lost = countComplete(before) - (await countKeptAnswers(killed));
  expect(before.some(({ isComplete }) => !isComplete)).toBe(true);
  expect(lost).toBeGreaterThanOrEqual(0);
  expect(lost).toBeLessThanOrEqual(writtenAtOnce);
  expect(countComplete(after)).toBe(await countKeptAnswers(next));
  expect(countComplete(calls)).toBe(distinct + lost);
  expect(claude.paidCalls.size).toBe(distinct);
});

import type { WriterServer } from "@/e2e/fakes/writer-server";
import type { SpawnedProcess } from "@/e2e/processes/spawn-process";
import { createAccount } from "@/e2e/setup/uploads";
import { countComplete, listWriteCalls, startClaude } from "@/e2e/writing/claude-with-faults";
import {
  connectClaude,
  countKeptAnswers,
  followWriting,
  startScripts,
  startWritingWorker,
} from "@/e2e/writing/writing-crowd";
import { chunkDelayMs } from "./measure-first-scene";

const lookEveryMs = 1;

/**
 * So many scripts at once, whose worker is killed again and again, just after it was given an answer. One is lost that was given whole, and
 * not kept when its worker died; nothing else may be paid for twice.
 */
export async function measureKills({ scripts, kills }: { scripts: number; kills: number }) {
  const asker = await createAccount("unlucky");
  const waiting = new Map<number, () => void>();
  const claude = await startClaude({ chunkDelayMs, onCall: (call) => waiting.get(call)?.() });
  await connectClaude(asker.workspaceId, claude);
  const workers: { worker: SpawnedProcess; firstCall: number }[] = [];
  const startWorker = async () => {
    const firstCall = listWriteCalls(claude).length;
    const worker = await startWritingWorker(claude);
    workers.push({ worker, firstCall });

    return worker;
  };
  const startedAtMs = performance.now();

  try {
    let worker = await startWorker();
    const ids = await startScripts(asker, { count: scripts, repeatEvery: 10 });
    const following = Promise.all(ids.map(followWriting));
    const callsUntilKill = Math.ceil(scripts / (kills + 1));
    for (let kill = 0; kill < kills; kill += 1) {
      const last = listWriteCalls(claude).length + callsUntilKill;
      await new Promise<void>((resolve) => waiting.set(last, resolve));
      await waitForAnswer(claude);
      worker.child.kill("SIGKILL");
      await worker.exited;
      worker = await startWorker();
    }
    const views = await following;

    const calls = listWriteCalls(claude);
    const lost = await Promise.all(
      workers.map(async (one, index) => {
        const own = calls.slice(one.firstCall, workers[index + 1]?.firstCall);

        return countComplete(own) - (await countKeptAnswers(one.worker));
      }),
    );
    const paidCalls = countComplete(calls);
    const distinctInputs = claude.paidCalls.size;

    return {
      kills,
      succeeded: views.filter(({ state }) => state === "succeeded").length,
      failures: views.flatMap(({ failureReason }) => failureReason ?? []),
      calls: calls.length,
      ...{ distinctInputs, paidCalls },
      // Of each worker; the last one was not killed.
      lostAnswers: lost,
      paidAgainWithoutLoss: paidCalls - distinctInputs - lost.reduce((sum, count) => sum + count, 0),
      tookSeconds: (performance.now() - startedAtMs) / 1000,
    };
  } finally {
    for (const { worker } of workers) worker.child.kill("SIGKILL");
    await Promise.all(workers.map(({ worker }) => worker.exited));
    await claude.close();
  }
}

/** Until the next answer was given whole: whoever asked has hardly read its end by then. */
function waitForAnswer(claude: WriterServer): Promise<void> {
  const before = countComplete(claude.calls);

  return new Promise((resolve) => {
    const looking = setInterval(() => {
      if (countComplete(claude.calls) === before) return;
      clearInterval(looking);
      resolve();
    }, lookEveryMs);
  });
}

import { createAccount } from "@/e2e/setup/uploads";
import { chargeFor, listWriteCalls, startClaude } from "@/e2e/writing/claude-with-faults";
import {
  capWorkspace,
  connectClaude,
  followWriting,
  readLedger,
  startScripts,
  startWritingWorker,
} from "@/e2e/writing/writing-crowd";

/** About what five scripts may cost at most: of ten that begin at once, some find no room. */
const capMicros = 400_000;

/** So many scripts at once in a workspace that may not spend as much; the ledger is read before every call is answered. */
export async function measureCap({ scripts }: { scripts: number }) {
  const asker = await createAccount("frugal");
  const { workspaceId } = asker;
  let mostMicros = 0;
  const note = async () => {
    mostMicros = Math.max(mostMicros, (await readLedger(workspaceId)).allMicros);
  };
  const claude = await startClaude({ chunkDelayMs: 5, onCall: note });
  await connectClaude(workspaceId, claude);
  await capWorkspace(workspaceId, capMicros);
  const worker = await startWritingWorker(claude);

  try {
    const ids = await startScripts(asker, { count: scripts, repeatEvery: scripts + 1 });
    const views = await Promise.all(ids.map(followWriting));
    await note();
    const { spentMicros } = await readLedger(workspaceId);

    return {
      capMicros,
      written: views.filter(({ state }) => state === "succeeded").length,
      stopped: views.filter(({ failureCode }) => failureCode === "SPENDING_CAP_REACHED").length,
      calls: listWriteCalls(claude).length,
      ...{ mostMicros, spentMicros, chargedMicros: chargeFor(listWriteCalls(claude)) },
      exceededByMicros: Math.max(0, mostMicros - capMicros),
    };
  } finally {
    worker.child.kill("SIGTERM");
    await worker.exited;
    await claude.close();
  }
}

import { setTimeout as delay } from "node:timers/promises";
import { listenForChanges } from "@/server/adapters/db/listen";
import { jobsChannel } from "../recording/recording-repository";

/** A notification can be lost with its connection: say so anyway this often. */
const pollMs = 15_000;
/** Hundreds of scenes end within seconds; whoever watches asks for what they show once a second. */
const leastMs = 1000;

/** A number now, and the next one after jobs of the workspace have changed, until `signal` is aborted. */
export async function* watchJobs(
  workspaceId: string,
  signal: AbortSignal | undefined,
): AsyncGenerator<number> {
  const changes = await listenForChanges(jobsChannel, workspaceId);

  try {
    for (let index = 0; !signal?.aborted; index += 1) {
      yield index;
      await changes.next(pollMs, signal);
      await delay(leastMs, undefined, { ref: false, ...(signal && { signal }) }).catch(() => undefined);
    }
  } finally {
    changes.end();
  }
}

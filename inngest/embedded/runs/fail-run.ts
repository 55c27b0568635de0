import type { Connection } from "../database";
import { endRun } from "./end-run";
import type { SerializedError } from "../protocol/event";
import { ingestEvent } from "./ingest-events";
import type { Run } from "./run";

const failedEventName = "inngest/function.failed";

/** Fails a locked run for good and notifies its onFailure; the failure of an onFailure itself notifies nobody. */
export async function failRun(connection: Connection, run: Run, error: SerializedError): Promise<void> {
  await endRun(connection, run, { status: "failed", error });
  if (run.event.name === failedEventName) return;

  await ingestEvent(connection, {
    id: run.id,
    name: failedEventName,
    ts: Date.now(),
    data: {
      function_id: run.functionId,
      run_id: run.id,
      error,
      // Inngest keeps the causes here only.
      result: error,
      event: run.event,
      events: [run.event],
      _inngest: { status: "Failed" },
    },
  });
}

import { writingInngest } from "@/inngest/client";
import { seriesDue } from "@/inngest/events";
import { isRegistrationConfirmed } from "@/inngest/registration";
import { withAdvisoryLock } from "@/server/adapters/db/advisory-lock";
import { currentActor } from "@/server/audit/actor";
import { findTimeAfter } from "../cadence/find-time";
import type { SeriesRunIds } from "../schema";
import { unsafeClaimDue, unsafeListUnsent, unsafeRecordSent } from "./run-repository";

/** Series per transaction, and per request to the engine. */
const batchSize = 100;

/**
 * Claims every due series and sends one event for each; returns how many. A series that was due several times while nothing ran is due
 * once. Two processes that run this at once share the work, and the next one finishes what a dead one claimed or sent: the engine accepts
 * an event id once.
 */
export async function fanOutDueSeries(now = new Date()): Promise<{ claimed: number; sent: number }> {
  let claimed = 0;
  let batch: number;
  do {
    batch = await unsafeClaimDue(batchSize, now, (series) => findTimeAfter(series, now));
    claimed += batch;
  } while (batch === batchSize);

  // Without the lock, two processes would send the same events, to no effect.
  return { claimed, sent: await withAdvisoryLock("send-due-series", sendRuns) };
}

/** Sends the events of all unsent runs. An Inngest server that has not confirmed our functions would drop them. */
async function sendRuns(): Promise<number> {
  if (!(await isRegistrationConfirmed())) return 0;
  let sent = 0;

  for (;;) {
    const runs = await unsafeListUnsent(batchSize);
    if (runs.length === 0) return sent;
    await sendDue(runs);
    sent += runs.length;
  }
}

/** Sends the events of these runs. */
export async function sendDue(runs: SeriesRunIds[]): Promise<void> {
  await writingInngest.send(runs.map(toEvent));
  await unsafeRecordSent(runs);
}

function toEvent({ workspaceId, seriesId, dueAt }: SeriesRunIds) {
  return seriesDue.create(
    { workspaceId, seriesId, dueAt: dueAt.toISOString(), userId: currentActor().userId },
    { id: `series-due-${seriesId}-${dueAt.getTime()}` },
  );
}

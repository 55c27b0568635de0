import { publishingInngest } from "@/inngest/client";
import { isRunLive } from "@/inngest/engine-runs";
import { publicationCancelled } from "@/inngest/events";
import { log } from "@/server/log";
import { unsafeTakeJustPublished, unsafeListUnattended } from "./sweep-repository";
import { lookAtPublished } from "./look-at-published";
import { sendRun } from "./send-run";

/** An Inngest server lists a run some moments after it took the event. */
const minAgeMs = 60_000;
/** YouTube publishes on the minute but reports it a little later. */
const publicAfterMs = 10 * 60_000;

/**
 * Resumes publications whose run the workflow engine lost or never got, or that waited for quota or for a reconnected channel; and checks
 * whether scheduled videos became public.
 */
export async function sweepPublications(): Promise<void> {
  for (const { state, eventId, ...ids } of await unsafeListUnattended(new Date(Date.now() - minAgeMs))) {
    if (eventId !== null && (await isRunLive(eventId))) continue;
    if (state === "cancelled") await publishingInngest.send(publicationCancelled.create(ids));
    else await sendRun(ids);
  }

  for (const ids of await unsafeTakeJustPublished(new Date(Date.now() - publicAfterMs))) {
    await lookAtPublished(ids).catch((error: unknown) => {
      log.warn({ ...ids, err: error }, "A scheduled video could not be looked at");
    });
  }
}

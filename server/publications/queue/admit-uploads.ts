import { withAdvisoryLock } from "@/server/adapters/db/advisory-lock";
import { log } from "@/server/log";
import { type PublicationIds, updatePublication } from "../repository";
import { sendRun } from "../requests/send-run";
import { unsafeLoadPlan } from "./load-plan";
import type { PlannedUpload } from "./plan/plan-uploads";
import { unsafeListUnsent, unsafeUpdateWaits } from "./queue-repository";
import { findWaitEnd, waitLabel } from "./plan/wait-label";

/**
 * Begins the uploads that the plan admits, and notes why and until when the others wait. Call it after changing anything the plan depends
 * on; calling it twice, or from two processes at once, is harmless.
 */
export function admitUploads(now = Date.now()): Promise<void> {
  return withAdvisoryLock("admit-uploads", async () => {
    const { uploads, noted } = await unsafeLoadPlan(now);
    for (const planned of uploads.filter(({ isAdmitted }) => isAdmitted)) await admit(planned, now);
    // Those just admitted, and those of a process that died before it had sent them.
    for (const ids of await unsafeListUnsent()) await send(ids);

    const waits = uploads
      .filter(({ isAdmitted }) => !isAdmitted)
      .map((planned) => ({
        publicationId: planned.upload.publicationId,
        waitReason: waitLabel(planned),
        waitUntil: findWaitEnd(planned, now),
      }));
    await unsafeUpdateWaits(
      waits.filter(({ publicationId, waitReason, waitUntil }) => {
        const before = noted.get(publicationId);

        return before?.waitReason !== waitReason || before.waitUntil?.getTime() !== waitUntil?.getTime();
      }),
    );
  });
}

/** Begins an upload unless somebody has just taken it out of the queue. */
async function admit({ upload }: PlannedUpload, now: number): Promise<void> {
  const { workspaceId, publicationId } = upload;
  await updatePublication({ workspaceId, publicationId }, ["queued"], {
    ...{ state: "uploading", startedAt: new Date(now) },
    ...{ waitReason: null, waitUntil: null, eventId: null },
  });
}

async function send(ids: PublicationIds): Promise<void> {
  try {
    await sendRun(ids);
  } catch (error) {
    // It is sent once the engine is there; the others must not wait for that.
    log.warn({ ...ids, error }, "An upload could not be started");
  }
}

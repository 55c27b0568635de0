import { uploadsInngest } from "@/inngest/client";
import { uploadReceived } from "@/inngest/events";
import { isRegistrationConfirmed } from "@/inngest/registration";
import { currentActor } from "@/server/audit/actor";
import { recordEvent, type UploadIds } from "./upload-repository";

/**
 * Requests the check of a stored upload. An Inngest server that has not confirmed our functions would drop the event: then
 * the upload waits for the sweep of the worker that registers them. Throws ENGINE_UNAVAILABLE.
 */
export async function requestCheck(ids: UploadIds): Promise<void> {
  if (!(await isRegistrationConfirmed())) return;

  const sent = await uploadsInngest.send(uploadReceived.create({ ...ids, userId: currentActor().userId }));
  await recordEvent(ids, sent.ids[0]);
}

import { publishingInngest } from "@/inngest/client";
import { publicationUploadRequested } from "@/inngest/events";
import { isRegistrationConfirmed } from "@/inngest/registration";
import { type PublicationIds, recordEvent } from "../repository";

/**
 * Starts a run that continues a publication. An Inngest server that has not confirmed our functions would drop the event: then the sweep
 * sends it later.
 */
export async function sendRun({ workspaceId, publicationId }: PublicationIds): Promise<void> {
  if (!(await isRegistrationConfirmed())) return;
  const ids = { workspaceId, publicationId };
  const { ids: eventIds } = await publishingInngest.send(publicationUploadRequested.create(ids));
  await recordEvent(ids, eventIds[0] ?? null);
}

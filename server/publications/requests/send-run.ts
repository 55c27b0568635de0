import { publishingInngest } from "@/inngest/client";
import { publicationUploadRequested } from "@/inngest/events";
import { isRegistrationConfirmed } from "@/inngest/registration";
import { type PublicationIds, recordEvent } from "../repository";

/** Has a run go on with a publication. An Inngest server that has not confirmed our functions would drop the event: then the sweep sends it. */
export async function sendRun({ workspaceId, publicationId }: PublicationIds): Promise<void> {
  if (!(await isRegistrationConfirmed())) return;
  const ids = { workspaceId, publicationId };
  const { ids: eventIds } = await publishingInngest.send(publicationUploadRequested.create(ids));
  await recordEvent(ids, eventIds[0] ?? null);
}

import { inngest } from "@/inngest/client";
import { approvalEnded } from "@/inngest/events";
import { isRegistrationConfirmed } from "@/inngest/registration";
import { recordAuditEvent } from "@/server/audit/record-audit-event";
import { AppError } from "@/server/errors";
import { getRequest, updateState } from "./repository";

/** Withdraws a request for approval. Throws NOT_FOUND, and CONFLICT if it is over. */
export async function cancelRequest(
  ids: { workspaceId: string; requestId: string },
  person: { userId: string; name: string },
): Promise<void> {
  const request = await getRequest(ids);
  if (request.state !== "open" || !(await updateState(request, "cancelled"))) {
    throw new AppError("CONFLICT", "This request is over already.");
  }
  await recordAuditEvent({
    workspaceId: ids.workspaceId,
    actor: person,
    action: "approval.cancelled",
    subject: { id: request.videoId, name: request.video.title },
    after: { gate: request.gate },
  });
  if (await isRegistrationConfirmed()) await inngest.send(approvalEnded.create(ids));
}

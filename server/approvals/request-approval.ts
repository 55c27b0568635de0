import { inngest } from "@/inngest/client";
import { approvalRequested } from "@/inngest/events";
import { isRegistrationConfirmed } from "@/inngest/registration";
import { recordAuditEvent } from "@/server/audit/record-audit-event";
import { gateNames } from "@/server/channels/approval-policy";
import { AppError } from "@/server/errors";
import { notify } from "@/server/notifications/notify";
import { loadReview } from "./load-review";
import { findDecisionObstacle } from "./may-decide";
import { insertRequest, listWorkspaceMembers } from "./repository";
import { toReviewPath } from "./review-path";
import type { GatePlace } from "./schema";

const hourMs = 60 * 60_000;

type Person = { userId: string; name: string };

/**
 * Requests approval of a video's current state at one gate; returns the request, which replaces an open one there. Throws NOT_FOUND, and
 * CONFLICT if no approval is needed, it is approved already, there is nothing to approve yet, or nobody could approve it.
 */
export async function requestApproval(
  where: { workspaceId: string; videoId: string },
  { gate, publicationId }: GatePlace,
  requester: Person,
): Promise<{ requestId: string }> {
  const { title, ownerId, gates } = await loadReview(where, { gates: [gate] });
  const reviewed = gates.find((one) => one.publicationId === publicationId);
  if (!reviewed) {
    throw new AppError("CONFLICT", `The channel asks nobody to approve the ${gateNames[gate]}.`);
  }
  const { subject, subjectHash, obstacle, policy, channelId, derived } = reviewed;
  if (subject === null || subjectHash === null) {
    throw new AppError("CONFLICT", obstacle ?? "There is nothing to approve yet.");
  }
  if (derived.status === "approved") {
    throw new AppError("CONFLICT", `The ${gateNames[gate]} is approved as it is.`);
  }

  const authorIds = [ownerId, requester.userId];
  const members = await listWorkspaceMembers(where.workspaceId);
  const deciders = members.filter(
    (member) =>
      findDecisionObstacle(member, { policy, gatePolicy: policy[gate], channelId, authorIds }) === null,
  );
  if (deciders.length === 0) {
    throw new AppError(
      "CONFLICT",
      "Nobody in this workspace may approve it: invite a reviewer, or let authors approve their own videos in the channel’s settings.",
    );
  }

  const requestId = await insertRequest({
    ...{ ...where, gate, publicationId, subject, subjectHash, policy, requestedById: requester.userId },
    dueAt: new Date(Date.now() + policy.dueInHours * hourMs),
  });
  await notify({
    workspaceId: where.workspaceId,
    userIds: deciders.map(({ userId }) => userId),
    kind: "approval-requested",
    text: `${requester.name} asks you to approve the ${gateNames[gate]} of “${title}”.`,
    path: toReviewPath(where.videoId),
    key: `approval-requested ${requestId}`,
  });
  await recordAuditEvent({
    workspaceId: where.workspaceId,
    actor: requester,
    action: "approval.requested",
    subject: { id: where.videoId, name: title },
    after: { gate },
  });
  // An Inngest server that has not confirmed our functions would drop the event: then the sweep sends the reminder.
  if (await isRegistrationConfirmed()) {
    await inngest.send(approvalRequested.create({ workspaceId: where.workspaceId, requestId }));
  }

  return { requestId };
}

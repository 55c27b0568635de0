import { inngest } from "@/inngest/client";
import { approvalEnded } from "@/inngest/events";
import { isRegistrationConfirmed } from "@/inngest/registration";
import { recordAuditEvent } from "@/server/audit/record-audit-event";
import { gateNames } from "@/server/channels/approval-policy";
import { AppError } from "@/server/errors";
import { notify } from "@/server/notifications/notify";
import type { Guest } from "@/server/guest-links/schema";
import { loadReview, type ReviewedGate } from "./load-review";
import { findDecisionObstacle, findGuestObstacle } from "./may-decide";
import {
  type ApprovalRequest,
  getRequest,
  listWorkspaceMembers,
  updateState,
  upsertDecision,
} from "./repository";
import { toReviewPath } from "./review-path";

type RequestIds = { workspaceId: string; requestId: string };
export type Decision = { isApproved: boolean; note: string };

/**
 * Stores a member's decision on a request: an approval, or the changes they want. Deciding again replaces it. Throws NOT_FOUND, FORBIDDEN
 * for people who may not decide, and CONFLICT if the request is over or its subject has changed.
 */
export async function decide(
  ids: RequestIds,
  decision: Decision,
  { userId, name }: { userId: string; name: string },
): Promise<void> {
  const { request, gate } = await getOpenGate(ids);
  const member = (await listWorkspaceMembers(ids.workspaceId)).find((one) => one.userId === userId);
  const obstacle = member
    ? findDecisionObstacle(member, toQuestion(request, gate))
    : "You are not in this workspace any more.";
  if (obstacle !== null) throw new AppError("FORBIDDEN", obstacle);

  await keepDecision(request, decision, { userId, name, guestLinkId: null });
}

/** Stores the decision of a guest, who may decide only about the video of their link. */
export async function decideAsGuest(guest: Guest, requestId: string, decision: Decision): Promise<void> {
  const { workspaceId, videoId, guestLinkId, name } = guest;
  const { request, gate } = await getOpenGate({ workspaceId, requestId });
  if (request.videoId !== videoId) throw new AppError("NOT_FOUND", "There is no such request for approval.");
  const obstacle = findGuestObstacle(guest, toQuestion(request, gate));
  if (obstacle !== null) throw new AppError("FORBIDDEN", obstacle);

  await keepDecision(request, decision, { userId: null, guestLinkId, name: `${name} (guest)` });
}

function toQuestion(request: ApprovalRequest, { gate, policy, channelId }: ReviewedGate) {
  const authorIds = [request.video.ownerId, request.requestedById];

  return { policy, gatePolicy: policy[gate], channelId, authorIds };
}

async function getOpenGate(ids: RequestIds): Promise<{ request: ApprovalRequest; gate: ReviewedGate }> {
  const request = await getRequest(ids);
  const { workspaceId, videoId } = request;
  const { gates } = await loadReview({ workspaceId, videoId }, { gates: [request.gate] });
  const gate = gates.find((one) => one.request?.requestId === request.requestId);
  if (!gate || request.state === "cancelled") {
    throw new AppError("CONFLICT", "This request was taken back or replaced; look at the video again.");
  }
  if (gate.derived.status === "voided") {
    throw new AppError(
      "CONFLICT",
      `The ${gateNames[request.gate]} has changed since it was asked for: what you looked at is not what is there now.`,
    );
  }

  return { request, gate };
}

type Decider = { userId: string | null; guestLinkId: string | null; name: string };

async function keepDecision(request: ApprovalRequest, decision: Decision, decider: Decider): Promise<void> {
  const { workspaceId, requestId, videoId, gate, video } = request;
  await upsertDecision(request, { ...decider, ...decision });
  await recordAuditEvent({
    workspaceId,
    actor: decider,
    action: decision.isApproved ? "approval.given" : "approval.refused",
    subject: { id: videoId, name: video.title },
    after: { gate },
  });
  const { gates } = await loadReview({ workspaceId, videoId }, { gates: [gate] });
  const status = gates.find((one) => one.request?.requestId === requestId)?.derived.status;
  const isOver = status === "approved" || status === "rejected";
  await updateState(request, isOver ? status : "open");
  if (isOver && (await isRegistrationConfirmed())) {
    await inngest.send(approvalEnded.create({ workspaceId, requestId }));
  }

  const told = [video.ownerId, request.requestedById].filter((id) => id !== null && id !== decider.userId);
  await notify({
    workspaceId,
    userIds: told.flatMap((id) => id ?? []),
    kind: "approval-decided",
    text: decision.isApproved
      ? `${decider.name} approved the ${gateNames[gate]} of “${video.title}”.`
      : `${decider.name} asks for changes of the ${gateNames[gate]} of “${video.title}”: ${shorten(decision.note)}`,
    path: toReviewPath(videoId),
    key: `approval-decided ${requestId} ${decider.userId ?? decider.guestLinkId} ${Date.now()}`,
  });
}

function shorten(note: string): string {
  const [line = ""] = note.split("\n");

  return line.length <= 140 ? line : `${line.slice(0, 139)}…`;
}

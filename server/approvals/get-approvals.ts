import type { Guest } from "@/server/guest-links/schema";
import type { ApprovalPolicy } from "@/server/channels/approval-policy";
import { checkReview } from "./check-review";
import { loadReview, type Review, type ReviewedGate } from "./load-review";
import { type Decider, findDecisionObstacle, findGuestObstacle } from "./may-decide";
import { listWorkspaceMembers } from "./repository";
import type { GateView } from "./schema";

type Where = { workspaceId: string; videoId: string };

/**
 * The gates of a video that need an approval, as a member sees them; records and announces approvals that a change has voided. Throws
 * NOT_FOUND.
 */
export async function getApprovals(where: Where, userId: string): Promise<GateView[]> {
  const [review, members] = await Promise.all([checkReview(where), listWorkspaceMembers(where.workspaceId)]);
  const me = members.find((member) => member.userId === userId);

  return review.gates.map((gate) =>
    toView(gate, {
      members,
      mayDecide: me !== undefined && findDecisionObstacle(me, toQuestion(review, gate)) === null,
    }),
  );
}

/** The same for a guest, with no names of people except those who decided. */
export async function getGuestApprovals(guest: Guest): Promise<GateView[]> {
  const { workspaceId, videoId } = guest;
  const review = await loadReview({ workspaceId, videoId });

  return review.gates.map((gate) =>
    toView(gate, { members: [], mayDecide: findGuestObstacle(guest, toQuestion(review, gate)) === null }),
  );
}

function toQuestion({ ownerId }: Review, { gate, policy, channelId, request }: ReviewedGate) {
  return {
    ...{ policy, gatePolicy: policy[gate], channelId },
    authorIds: [ownerId, request?.requestedById ?? null],
  };
}

function toView(
  reviewed: ReviewedGate,
  { members, mayDecide }: { members: readonly Decider[]; mayDecide: boolean },
): GateView {
  const { gate, publicationId, policy, derived, request, changes, obstacle, channelName } = reviewed;
  const { status, missingCount, missingUserIds } = derived;
  const nameOf = (id: string | null) => members.find(({ userId }) => userId === id)?.name ?? null;
  const isShown = request !== null && request.state !== "cancelled";

  return {
    ...{ gate, publicationId, status, missingCount, changes, obstacle },
    approversLabel: approversLabel(policy, gate),
    channelName: publicationId === null ? null : channelName,
    requestId: isShown ? request.requestId : null,
    requestedBy: isShown ? nameOf(request.requestedById) : null,
    requestedAt: isShown ? request.createdAt : null,
    dueAt: isShown ? request.dueAt : null,
    decisions: isShown
      ? request.decisions.map(({ name, isApproved, note, createdAt }) => ({
          ...{ name, isApproved, note, createdAt },
        }))
      : [],
    missingNames: missingUserIds.map((id) => nameOf(id) ?? "somebody who left the workspace"),
    canDecide: mayDecide && isShown && ["open", "approved", "rejected"].includes(status),
  };
}

function approversLabel(policy: ApprovalPolicy, gate: GateView["gate"]): string {
  const { approvers, userIds } = policy[gate];
  switch (approvers) {
    case "none":
      return "nobody";
    case "anyReviewer":
      return "any reviewer";
    case "two":
      return "two people";
    case "people":
      return userIds.length === 1 ? "one person by name" : `${userIds.length} people by name`;
  }
}

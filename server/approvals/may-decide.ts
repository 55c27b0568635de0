import type { ApprovalPolicy, GatePolicy } from "@/server/channels/approval-policy";
import { hasPermission, type Role } from "@/server/workspaces/schema";

/** The facts about a member that decide what they may approve. */
export type Decider = {
  userId: string;
  name: string;
  role: Role;
  /** The channels that they are limited to; empty for all. */
  channelIds: string[];
};

type Question = {
  policy: Pick<ApprovalPolicy, "mayApproveOwn">;
  gatePolicy: GatePolicy;
  channelId: string;
  /** Who made the video, and who asks for the approval. */
  authorIds: readonly (string | null)[];
};

/** Why a member may not decide on a request, as a sentence; null if they may. Pure. */
export function findDecisionObstacle(
  { userId, ...standing }: Decider,
  { policy, gatePolicy, channelId, authorIds }: Question,
): string | null {
  if (!hasPermission(standing, "approvals:decide", channelId)) {
    return "Only reviewers, admins and the owner decide about approvals.";
  }
  if (!policy.mayApproveOwn && authorIds.includes(userId)) {
    return "You made this video or asked for its approval: somebody else has to decide.";
  }
  if (gatePolicy.approvers === "people" && !gatePolicy.userIds.includes(userId)) {
    return "The channel names other people who decide about this.";
  }

  return null;
}

/**
 * Why a guest may not decide; null if they may. A link made by the author counts as the author, or they could approve their own video with
 * it. Pure.
 */
export function findGuestObstacle(
  link: { canApprove: boolean; createdById: string | null },
  { policy, gatePolicy, authorIds }: Omit<Question, "channelId">,
): string | null {
  if (!link.canApprove) return "This link is for watching and commenting.";
  if (gatePolicy.approvers === "people") return "The channel names the people who decide about this.";
  if (!policy.mayApproveOwn && authorIds.includes(link.createdById)) {
    return "Whoever made this link also made the video: it can be watched and commented on, but not approved.";
  }

  return null;
}

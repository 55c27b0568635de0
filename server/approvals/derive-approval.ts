import type { GatePolicy } from "@/server/channels/approval-policy";
import type { ApprovalStatus } from "./schema";

type Request = { subjectHash: string; isCancelled: boolean };
type Decision = { userId: string | null; isApproved: boolean };

export type DerivedApproval = {
  status: ApprovalStatus;
  /** How many more approvals it takes, where it is open. */
  missingCount: number;
  /** Those who are named and have not approved yet. */
  missingUserIds: string[];
};

/**
 * How it stands with a gate by the channel's policy as it is now, the newest request, what was said to it, and what is to be approved now
 * (null where that cannot be read). Of each person and guest there is one decision. Asked for the same again, what was approved is approved: nobody has
 * to look twice at what somebody changed and changed back. Pure.
 */
export function deriveApproval(
  { approvers, userIds }: GatePolicy,
  request: Request | null,
  decisions: readonly Decision[],
  subjectHash: string | null,
): DerivedApproval {
  const settled = { missingCount: 0, missingUserIds: [] };
  if (approvers === "none") return { ...settled, status: "notNeeded" };

  const approvals = decisions.filter(({ isApproved }) => isApproved);
  const missingUserIds =
    approvers === "people" ? userIds.filter((id) => !approvals.some(({ userId }) => userId === id)) : [];
  const needed = approvers === "two" ? 2 : 1;
  const missingCount =
    approvers === "people" ? missingUserIds.length : Math.max(0, needed - approvals.length);
  const open = { missingCount, missingUserIds };

  if (request === null || request.isCancelled) return { ...open, status: "missing" };
  if (request.subjectHash !== subjectHash) return { ...open, status: "voided" };
  if (decisions.some(({ isApproved }) => !isApproved)) return { ...open, status: "rejected" };

  return missingCount === 0 ? { ...settled, status: "approved" } : { ...open, status: "open" };
}

import type { GatePolicy } from "@/server/channels/approval-policy";
import type { ApprovalStatus } from "./schema";

type Request = { subjectHash: string; isCancelled: boolean };
type Decision = { userId: string | null; isApproved: boolean };

export type DerivedApproval = {
  status: ApprovalStatus;
  /** The number of approvals still missing. */
  missingCount: number;
  /** The named approvers who have not approved yet. */
  missingUserIds: string[];
};

/**
 * Derives a gate's state from the channel's current policy, the newest request, its decisions, and the hash of the current subject (null if
 * it cannot be read). Each person and guest has one decision. A change that is undone restores the approval: nobody has to look twice.
 * Pure.
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

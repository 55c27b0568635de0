import {
  type ApprovalGate,
  approvalGateSchema,
  type ApprovalPolicy,
} from "@/server/channels/approval-policy";

/** The gates at which a channel's policy wants an approval. Pure. */
export function listGates(policy: ApprovalPolicy): ApprovalGate[] {
  return approvalGateSchema.options.filter((gate) => policy[gate].approvers !== "none");
}

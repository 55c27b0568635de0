import { type AuditValue, recordAuditEvent } from "@/server/audit/record-audit-event";
import { approvalGateSchema, type ApprovalPolicy, type GatePolicy } from "@/server/channels/approval-policy";
import { getChannel, updateApproval } from "@/server/channels/channels";
import { AppError } from "@/server/errors";
import { listApprovers } from "./list-approvers";

/** Changes who approves a channel's videos. Throws NOT_FOUND, and INVALID_INPUT for people who cannot approve. */
export async function changeApprovalPolicy(
  where: { workspaceId: string; channelId: string },
  policy: ApprovalPolicy,
  person: { userId: string; name: string },
): Promise<void> {
  const allowed = await listApprovers(where.workspaceId, where.channelId);
  const approvers = new Set(allowed.map(({ userId }) => userId));
  const named = approvalGateSchema.options.flatMap((gate) =>
    policy[gate].approvers === "people" ? policy[gate].userIds : [],
  );
  if (!named.every((userId) => approvers.has(userId))) {
    throw new AppError(
      "INVALID_INPUT",
      "Somebody who is named is not in this workspace any more, or may not approve in this channel; choose again.",
    );
  }
  const { name } = await getChannel(where);
  const before = await updateApproval(where, policy);
  await recordAuditEvent({
    ...{ workspaceId: where.workspaceId, actor: person, action: "approval-policy.changed" },
    subject: { id: where.channelId, name },
    before: toAuditValues(before),
    after: toAuditValues(policy),
  });
}

function toAuditValues({ mayApproveOwn, dueInHours, ...policy }: ApprovalPolicy): Record<string, AuditValue> {
  const { script, storyboard, final, metadata } = policy;
  const say = ({ approvers, userIds }: GatePolicy) => (approvers === "people" ? userIds : approvers);

  return {
    ...{ script: say(script), storyboard: say(storyboard), final: say(final), metadata: say(metadata) },
    ...{ mayApproveOwn, dueInHours },
  };
}

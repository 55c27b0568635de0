import type { BadgeVariant } from "@/components/ui/badge";
import type { ApprovalStatus, GateView } from "@/server/approvals/schema";
import { gateNames } from "@/server/channels/approval-policy";

const statuses: Record<ApprovalStatus, { label: string; variant: BadgeVariant }> = {
  notNeeded: { label: "Not needed", variant: "secondary" },
  missing: { label: "Not asked for", variant: "secondary" },
  open: { label: "Waiting", variant: "default" },
  approved: { label: "Approved", variant: "success" },
  rejected: { label: "Changes asked for", variant: "destructive" },
  voided: { label: "Changed since", variant: "destructive" },
};

/** A gate's status as a badge. */
export function statusBadge(status: ApprovalStatus): { label: string; variant: BadgeVariant } {
  return statuses[status];
}

/** A gate's name, with its channel if there may be several. */
export function gateLabel({ gate, channelName }: Pick<GateView, "gate" | "channelName">): string {
  const name = gateNames[gate];
  const capital = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;

  return channelName === null ? capital : `${capital} on ${channelName}`;
}

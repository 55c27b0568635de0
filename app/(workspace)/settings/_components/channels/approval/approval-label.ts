import {
  type ApprovalGate,
  approvalGateSchema,
  type ApprovalPolicy,
  type Approvers,
} from "@/server/channels/approval-policy";

export const gateTitles: Record<ApprovalGate, string> = {
  script: "Script",
  storyboard: "Storyboard",
  final: "Finished video",
  metadata: "Title and description",
};

export const gateHints: Record<ApprovalGate, string> = {
  script: "What is said. Before a render in full quality.",
  storyboard: "All that the script says: pictures, voice, music. Before a render in full quality.",
  final: "The rendered file. Before it is published.",
  metadata: "What YouTube shows beside it, and to whom. Before it is published.",
};

export const approverNames: Record<Approvers, string> = {
  none: "Nobody has to approve",
  anyReviewer: "Any reviewer",
  two: "Two people",
  people: "People by name, all of them",
};

/** Who approves a channel's videos, in a line: “Approvals: script, finished video”. Pure. */
export function approvalLabel(policy: ApprovalPolicy): string {
  const gates = approvalGateSchema.options.filter((gate) => policy[gate].approvers !== "none");

  return gates.length === 0
    ? "No approvals"
    : `Approvals: ${gates.map((gate) => gateTitles[gate].toLowerCase()).join(", ")}`;
}

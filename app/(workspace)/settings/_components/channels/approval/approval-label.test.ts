import { expect, it } from "vitest";
import { approvalPolicySchema } from "@/server/channels/approval-policy";
import { approvalLabel } from "./approval-label";

it("tells at which gates a channel holds its videos", () => {
  const anyReviewer = { approvers: "anyReviewer", userIds: [] };

  expect(approvalLabel(approvalPolicySchema.parse({}))).toBe("No approvals");
  expect(approvalLabel(approvalPolicySchema.parse({ script: anyReviewer, final: anyReviewer }))).toBe(
    "Approvals: script, finished video",
  );
});

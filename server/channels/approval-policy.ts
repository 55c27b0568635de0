import { z } from "zod";

/** Where a video can be held until somebody approves it, in the order in which it gets there. */
export const approvalGateSchema = z.enum(["script", "storyboard", "final", "metadata"]);
export type ApprovalGate = z.infer<typeof approvalGateSchema>;

/** How a gate is called in sentences. */
export const gateNames: Record<ApprovalGate, string> = {
  script: "script",
  storyboard: "storyboard",
  final: "finished video",
  metadata: "title and description",
};

export const approversSchema = z.enum(["none", "anyReviewer", "two", "people"]);
export type Approvers = z.infer<typeof approversSchema>;

/** Who approves at one gate. */
export const gatePolicySchema = z
  .object({
    approvers: approversSchema.default("none"),
    /** Of `people`: each of them has to approve. */
    userIds: z.array(z.uuid()).max(50, "Name at most 50 people.").default([]),
  })
  .refine(({ approvers, userIds }) => approvers !== "people" || userIds.length > 0, {
    message: "Choose at least one person.",
    path: ["userIds"],
  });
export type GatePolicy = z.infer<typeof gatePolicySchema>;

const nobody = { approvers: "none", userIds: [] } as const satisfies {
  approvers: Approvers;
  userIds: never[];
};

/** Who approves a channel's videos before they go on; nobody, until somebody says so. */
export const approvalPolicySchema = z.object({
  script: gatePolicySchema.default({ ...nobody }),
  storyboard: gatePolicySchema.default({ ...nobody }),
  final: gatePolicySchema.default({ ...nobody }),
  metadata: gatePolicySchema.default({ ...nobody }),
  /** Whether a video's author, and whoever asks for the approval, may give it. */
  mayApproveOwn: z.boolean().default(false),
  /** From the request until those who may decide are reminded. */
  dueInHours: z
    .number("Enter a number of hours.")
    .int("Enter whole hours.")
    .min(1, "Give them at least an hour.")
    .max(720, "Give them at most 720 hours, which are 30 days.")
    .default(24),
});
export type ApprovalPolicy = z.infer<typeof approvalPolicySchema>;

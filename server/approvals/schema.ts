import { z } from "zod";
import { type ApprovalGate, approvalGateSchema } from "@/server/channels/approval-policy";

/** What is approved at one gate, in a form in which two of them can be compared. */
export const subjectSchema = z.object({
  scenes: z.array(
    z.object({
      /** What is said, to be read by people. */
      text: z.string(),
      /** Of all of the scene that counts at the gate. */
      hash: z.string(),
    }),
  ),
  /** All else that counts, by the name of its field; values as text. */
  fields: z.record(z.string(), z.string()),
});
export type ApprovalSubject = z.infer<typeof subjectSchema>;

/** One gate of a video: of `metadata` a publication's, else the video's own. */
export type GatePlace = { gate: ApprovalGate; publicationId: string | null };

export const gatePlaceSchema = z.object({
  gate: approvalGateSchema,
  publicationId: z.uuid().nullable().default(null),
});

export const noteSchema = z.string().trim().max(2000, "This is longer than 2000 characters; shorten it.");

export const decisionInputSchema = z
  .object({ requestId: z.uuid(), isApproved: z.boolean(), note: noteSchema.default("") })
  .refine(({ isApproved, note }) => isApproved || note !== "", {
    message: "Say what is to be changed.",
    path: ["note"],
  });

/** How it stands with a gate. */
export type ApprovalStatus = "notNeeded" | "missing" | "open" | "approved" | "rejected" | "voided";

/** What one person or guest has said to a request. */
export type DecisionView = { name: string; isApproved: boolean; note: string; createdAt: Date };

/** A gate as pages show it. */
export type GateView = GatePlace & {
  status: ApprovalStatus;
  /** Who is to approve, as words: “any reviewer”. */
  approversLabel: string;
  /** Of a publication's gate: its channel's name. */
  channelName: string | null;
  requestId: string | null;
  requestedBy: string | null;
  requestedAt: Date | null;
  dueAt: Date | null;
  decisions: DecisionView[];
  /** How many more approvals it takes. */
  missingCount: number;
  /** Those who still have to approve, of people who are named. */
  missingNames: string[];
  /** What has changed since it was asked for, in one sentence. */
  changes: string | null;
  /** Why there is nothing to approve yet; null where there is. */
  obstacle: string | null;
  /** Whether whoever asks may decide now. */
  canDecide: boolean;
};

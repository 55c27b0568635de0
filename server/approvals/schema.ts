import { z } from "zod";
import { type ApprovalGate, approvalGateSchema } from "@/server/channels/approval-policy";

/** The subject of an approval at one gate, in a comparable form. */
export const subjectSchema = z.object({
  scenes: z.array(
    z.object({
      /** The speech, for people to read. */
      text: z.string(),
      /** Hash of everything in the scene that counts at the gate. */
      hash: z.string(),
    }),
  ),
  /** Everything else that counts, by field name; values as text. */
  fields: z.record(z.string(), z.string()),
});
export type ApprovalSubject = z.infer<typeof subjectSchema>;

/** One gate of a video: a publication's for `metadata`, else the video's own. */
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

/** The state of a gate. */
export type ApprovalStatus = "notNeeded" | "missing" | "open" | "approved" | "rejected" | "voided";

/** One person's or guest's decision on a request. */
export type DecisionView = { name: string; isApproved: boolean; note: string; createdAt: Date };

/** A gate as pages show it. */
export type GateView = GatePlace & {
  status: ApprovalStatus;
  /** Who must approve, in words: “any reviewer”. */
  approversLabel: string;
  /** The channel's name, for a publication's gate. */
  channelName: string | null;
  requestId: string | null;
  requestedBy: string | null;
  requestedAt: Date | null;
  dueAt: Date | null;
  decisions: DecisionView[];
  /** The number of approvals still missing. */
  missingCount: number;
  /** The named approvers who have not approved yet. */
  missingNames: string[];
  /** The changes since the request, in one sentence. */
  changes: string | null;
  /** Why there is nothing to approve yet; null if there is. */
  obstacle: string | null;
  /** Whether the viewer may decide now. */
  canDecide: boolean;
};

import { z } from "zod";
import { cancelRequest } from "@/server/approvals/cancel-request";
import { decide } from "@/server/approvals/decide";
import { getApprovals } from "@/server/approvals/get-approvals";
import { listApprovers } from "@/server/approvals/list-approvers";
import { requestApproval } from "@/server/approvals/request-approval";
import { decisionInputSchema, gatePlaceSchema } from "@/server/approvals/schema";
import { permittedProcedure, protectedProcedure, router } from "../trpc";

const videoIdSchema = z.object({ videoId: z.uuid() });

export const approvalsRouter = router({
  /** The gates of a video that need approval, and the status of each. */
  get: protectedProcedure
    .input(videoIdSchema)
    .query(({ ctx: { workspaceId, account }, input }) =>
      getApprovals({ ...input, workspaceId }, account.userId),
    ),

  /** Who may approve in the workspace. */
  listApprovers: protectedProcedure.query(({ ctx }) => listApprovers(ctx.workspaceId)),

  request: permittedProcedure("approvals:request")
    .input(videoIdSchema.extend(gatePlaceSchema.shape))
    .mutation(({ ctx: { workspaceId, account }, input: { videoId, ...place } }) =>
      requestApproval({ workspaceId, videoId }, place, account),
    ),

  /** Approves, or asks for changes. */
  decide: permittedProcedure("approvals:decide")
    .input(decisionInputSchema)
    .mutation(({ ctx: { workspaceId, account }, input: { requestId, ...decision } }) =>
      decide({ workspaceId, requestId }, decision, account),
    ),

  /** Withdraws a request. */
  cancel: permittedProcedure("approvals:request")
    .input(z.object({ requestId: z.uuid() }))
    .mutation(({ ctx: { workspaceId, account }, input }) =>
      cancelRequest({ ...input, workspaceId }, account),
    ),
});

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
  /** The gates of a video at which somebody has to approve, and how it stands with each. */
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

  /** Approves, or says what is to be changed. */
  decide: permittedProcedure("approvals:decide")
    .input(decisionInputSchema)
    .mutation(({ ctx: { workspaceId, account }, input: { requestId, ...decision } }) =>
      decide({ workspaceId, requestId }, decision, account),
    ),

  /** Takes a request back. */
  cancel: permittedProcedure("approvals:request")
    .input(z.object({ requestId: z.uuid() }))
    .mutation(({ ctx: { workspaceId, account }, input }) =>
      cancelRequest({ ...input, workspaceId }, account),
    ),
});

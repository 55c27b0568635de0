import { z } from "zod";
import { decideAsGuest } from "@/server/approvals/decide";
import { getGuestApprovals } from "@/server/approvals/get-approvals";
import { getGuestVideo } from "@/server/approvals/get-guest-video";
import { decisionInputSchema } from "@/server/approvals/schema";
import { addGuestComment } from "@/server/comments/add-guest-comment";
import { listComments } from "@/server/comments/list-comments";
import { newCommentSchema } from "@/server/comments/schema";
import { enterAsGuest } from "@/server/guest-links/guest-cookie";
import { createGuestLink, listGuestLinks, revokeGuestLink } from "@/server/guest-links/guest-links";
import { newGuestLinkSchema } from "@/server/guest-links/schema";
import { guestProcedure, permittedProcedure, publicProcedure, router } from "../trpc";

const permission = "guests:invite";

/** The links of a workspace's videos, for its members. */
export const guestLinksRouter = router({
  list: permittedProcedure(permission)
    .input(z.object({ videoId: z.uuid() }))
    .query(({ ctx, input }) => listGuestLinks({ ...input, workspaceId: ctx.workspaceId })),

  /** Gives the link's address, once. */
  create: permittedProcedure(permission)
    .input(newGuestLinkSchema)
    .mutation(({ ctx: { workspaceId, account }, input }) => createGuestLink(workspaceId, input, account)),

  revoke: permittedProcedure(permission)
    .input(z.object({ guestLinkId: z.uuid() }))
    .mutation(({ ctx: { workspaceId, account }, input }) =>
      revokeGuestLink({ ...input, workspaceId }, account),
    ),
});

/** What a guest sees and does: all of it is of the one video of their link. */
export const guestRouter = router({
  /** Has this browser come back as the guest of a link. */
  enter: publicProcedure
    .input(z.object({ token: z.string().min(1).max(100) }))
    .mutation(({ ctx, input }) => enterAsGuest(input.token, ctx.caller)),

  video: guestProcedure.query(({ ctx }) => getGuestVideo(ctx.guest)),

  approvals: guestProcedure.query(({ ctx }) => getGuestApprovals(ctx.guest)),

  comments: guestProcedure.query(({ ctx: { guest } }) =>
    listComments(guest, { userId: null, guestLinkId: guest.guestLinkId }),
  ),

  comment: guestProcedure
    .input(newCommentSchema)
    .mutation(({ ctx, input }) => addGuestComment(ctx.guest, input)),

  decide: guestProcedure
    .input(decisionInputSchema)
    .mutation(({ ctx, input: { requestId, ...decision } }) => decideAsGuest(ctx.guest, requestId, decision)),
});

import { tracked } from "@trpc/server";
import { z } from "zod";
import { decideAsGuest } from "@/server/approvals/decide";
import { getGuestApprovals } from "@/server/approvals/get-approvals";
import { getGuestVideo } from "@/server/approvals/get-guest-video";
import { decisionInputSchema } from "@/server/approvals/schema";
import { watchAsGuest } from "@/server/approvals/watch-as-guest";
import { addGuestComment } from "@/server/comments/add-guest-comment";
import { listComments } from "@/server/comments/list-comments";
import { newCommentSchema } from "@/server/comments/schema";
import { enterAsGuest } from "@/server/guest-links/guest-cookie";
import { createGuestLink, listGuestLinks, revokeGuestLink } from "@/server/guest-links/guest-links";
import { newGuestLinkSchema } from "@/server/guest-links/schema";
import { previewForGuest } from "@/server/timeline/preview-for-guest";
import { endWithSession } from "../end-with-session";
import { limitStreams } from "../limit-streams";
import { guestLinkOver, guestProcedure, permittedProcedure, publicProcedure, router } from "../trpc";

const permission = "guests:invite";

/** The guest links to a workspace's videos, for its members. */
export const guestLinksRouter = router({
  list: permittedProcedure(permission)
    .input(z.object({ videoId: z.uuid() }))
    .query(({ ctx, input }) => listGuestLinks({ ...input, workspaceId: ctx.workspaceId })),

  /** Returns the link's address, this once. */
  create: permittedProcedure(permission)
    .input(newGuestLinkSchema)
    .mutation(({ ctx: { workspaceId, account }, input }) => createGuestLink(workspaceId, input, account)),

  revoke: permittedProcedure(permission)
    .input(z.object({ guestLinkId: z.uuid() }))
    .mutation(({ ctx: { workspaceId, account }, input }) =>
      revokeGuestLink({ ...input, workspaceId }, account),
    ),
});

/** What a guest sees and does, all of it on the one video of their link. */
export const guestRouter = router({
  /** Makes this browser the guest of a link. */
  enter: publicProcedure
    .input(z.object({ token: z.string().min(1).max(100) }))
    .mutation(({ ctx, input }) => enterAsGuest(input.token, ctx.caller)),

  video: guestProcedure.query(({ ctx }) => getGuestVideo(ctx.guest)),

  /** How the script looks now; null while it has a problem. */
  preview: guestProcedure.query(({ ctx }) => previewForGuest(ctx.guest)),

  /** Says that something of the video has changed, until the link is over. */
  watch: guestProcedure.input(z.object({ lastEventId: z.string().nullish() })).subscription(async function* ({
    ctx: { guest, isGuest },
    signal,
  }) {
    const changes = limitStreams(
      guest.guestLinkId,
      endWithSession({
        ...{ isSignedIn: isGuest, signal, reason: guestLinkOver },
        open: (untilLinkEnd) => watchAsGuest(guest, untilLinkEnd),
      }),
    );
    for await (const [index, stamps] of changes) yield tracked(String(index), stamps);
  }),

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

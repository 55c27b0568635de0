import { z } from "zod";
import { acceptInvitation, lookAtInvitation, signUpInvited } from "@/server/members/invitations/accept";
import { invite, listInvitations, resendInvitation, revoke } from "@/server/members/invitations/invite";
import {
  changeMember,
  leaveWorkspace,
  listMembers,
  removeMember,
  transferOwnership,
} from "@/server/members/members";
import {
  givenStandingSchema,
  inviteSchema,
  secretSchema,
  signUpInvitedSchema,
} from "@/server/members/schema";
import {
  accountProcedure,
  permittedProcedure,
  personProcedure,
  protectedProcedure,
  publicProcedure,
  router,
  verifiedProcedure,
} from "../trpc";

const permission = "members:manage";
const userIdSchema = z.object({ userId: z.uuid() });
const invitationIdSchema = z.object({ invitationId: z.uuid() });

export const membersRouter = router({
  list: protectedProcedure.query(({ ctx }) => listMembers(ctx.account)),

  /** Gives a member another role, or other channels. */
  change: permittedProcedure(permission)
    .input(userIdSchema.extend(givenStandingSchema.shape))
    .mutation(({ ctx, input }) => changeMember(ctx.account, input)),

  remove: permittedProcedure(permission)
    .input(userIdSchema)
    .mutation(({ ctx, input }) => removeMember(ctx.account, input)),

  /** Also for people who must add a second factor first. */
  leave: accountProcedure.mutation(({ ctx }) => leaveWorkspace(ctx.account)),

  /** Makes a member an owner. */
  transfer: permittedProcedure("workspace:transfer")
    .input(userIdSchema.extend({ staysOwner: z.boolean(), password: z.string().max(1000) }))
    .mutation(({ ctx: { account, caller }, input }) => transferOwnership(account, { ...input, caller })),

  /** Invitations that nobody has accepted yet. */
  invitations: permittedProcedure(permission).query(({ ctx }) => listInvitations(ctx.workspaceId)),

  /** Returns the link, if it is to be handed on. */
  invite: verifiedProcedure(permission)
    .input(inviteSchema)
    .mutation(({ ctx, input }) => invite(ctx.account, input)),

  resend: verifiedProcedure(permission)
    .input(invitationIdSchema)
    .mutation(({ ctx, input }) => resendInvitation(ctx.account, input.invitationId)),

  revoke: permittedProcedure(permission)
    .input(invitationIdSchema)
    .mutation(({ ctx, input }) => revoke(ctx.account, input.invitationId)),

  /** What an invitation is for, for anybody with its link. */
  lookAtInvitation: publicProcedure
    .input(z.object({ secret: secretSchema }))
    .query(({ ctx, input }) => lookAtInvitation(input.secret, ctx.caller)),

  accept: personProcedure
    .input(z.object({ secret: secretSchema }))
    .mutation(({ ctx, input }) => acceptInvitation(ctx.person, input.secret, ctx.caller)),

  /** Makes an account that is a member from the start. */
  signUp: publicProcedure
    .input(signUpInvitedSchema)
    .mutation(({ ctx, input }) => signUpInvited(input, ctx.caller)),
});

import { z } from "zod";
import {
  changePassword,
  renameOwnWorkspace,
  renameUser,
  signOutEverywhere,
} from "@/server/accounts/change-profile";
import { listMembers } from "@/server/accounts/list-members";
import { requestPasswordReset, resetPassword, verifyEmail } from "@/server/accounts/reset-password";
import { emailSchema, nameSchema, passwordSchema, signUpSchema } from "@/server/accounts/schema";
import { sendEmailVerification } from "@/server/accounts/send-email-verification";
import { signUp } from "@/server/accounts/sign-up";
import { permittedProcedure, protectedProcedure, publicProcedure, router } from "../trpc";

const secretSchema = z.string().min(1).max(200);

export const accountsRouter = router({
  signUp: publicProcedure.input(signUpSchema).mutation(({ ctx, input }) => signUp(input, ctx.address)),

  requestPasswordReset: publicProcedure
    .input(z.object({ email: emailSchema }))
    .mutation(({ ctx, input }) => requestPasswordReset(input.email, ctx.address)),

  resetPassword: publicProcedure
    .input(z.object({ secret: secretSchema, password: passwordSchema }))
    .mutation(({ input }) => resetPassword(input.secret, input.password)),

  verifyEmail: publicProcedure
    .input(z.object({ secret: secretSchema }))
    .mutation(({ input }) => verifyEmail(input.secret)),

  resendVerification: protectedProcedure.mutation(({ ctx }) =>
    sendEmailVerification({ id: ctx.account.userId, email: ctx.account.email }),
  ),

  rename: protectedProcedure
    .input(z.object({ name: nameSchema }))
    .mutation(({ ctx, input }) => renameUser(ctx.account.userId, input.name)),

  changePassword: protectedProcedure
    .input(z.object({ currentPassword: z.string().max(1000), newPassword: passwordSchema }))
    .mutation(({ ctx, input }) =>
      changePassword({ ...input, userId: ctx.account.userId, address: ctx.address }),
    ),

  signOutEverywhere: protectedProcedure.mutation(({ ctx }) => signOutEverywhere(ctx.account.userId)),

  listMembers: protectedProcedure.query(({ ctx }) => listMembers(ctx.workspaceId)),

  renameWorkspace: permittedProcedure("workspace:manage")
    .input(z.object({ name: nameSchema }))
    .mutation(({ ctx, input }) => renameOwnWorkspace(ctx.workspaceId, input.name)),
});

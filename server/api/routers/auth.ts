import { z } from "zod";
import { sendEmailVerification, verifyEmail } from "@/server/auth/links/verify-email";
import { changePassword } from "@/server/auth/passwords/change-password";
import { requestPasswordReset, resetPassword } from "@/server/auth/passwords/reset-password";
import { updateUser } from "@/server/auth/repository";
import { emailSchema, passwordSchema, signUpSchema } from "@/server/auth/schema";
import { rememberDevice } from "@/server/auth/sign-in/known-device";
import { signOutEverywhere } from "@/server/auth/sign-in/sign-out-everywhere";
import { signUp } from "@/server/auth/sign-up";
import { nameSchema } from "@/server/workspaces/schema";
import { protectedProcedure, publicProcedure, router } from "../trpc";

const secretSchema = z.string().min(1).max(200);

export const authRouter = router({
  signUp: publicProcedure.input(signUpSchema).mutation(({ ctx, input }) => signUp(input, ctx.address)),

  requestPasswordReset: publicProcedure
    .input(z.object({ email: emailSchema }))
    .mutation(({ ctx, input }) => requestPasswordReset(input.email, ctx.address)),

  resetPassword: publicProcedure
    .input(z.object({ secret: secretSchema, password: passwordSchema }))
    .mutation(async ({ input }) => {
      await rememberDevice(await resetPassword(input.secret, input.password));
    }),

  verifyEmail: publicProcedure
    .input(z.object({ secret: secretSchema, password: z.string().max(1000).optional() }))
    .mutation(({ ctx, input }) =>
      verifyEmail({ ...input, userId: ctx.account?.userId, address: ctx.address }),
    ),

  resendVerification: protectedProcedure.mutation(({ ctx }) =>
    sendEmailVerification({ id: ctx.account.userId, email: ctx.account.email }),
  ),

  rename: protectedProcedure
    .input(z.object({ name: nameSchema }))
    .mutation(({ ctx, input }) => updateUser(ctx.account.userId, { name: input.name })),

  changePassword: protectedProcedure
    .input(z.object({ currentPassword: z.string().max(1000), newPassword: passwordSchema }))
    .mutation(({ ctx, input }) =>
      changePassword({ ...input, userId: ctx.account.userId, address: ctx.address }),
    ),

  signOutEverywhere: protectedProcedure.mutation(({ ctx }) => signOutEverywhere(ctx.account.userId)),
});

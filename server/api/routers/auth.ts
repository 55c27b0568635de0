import { z } from "zod";
import { requestEmailChange } from "@/server/auth/change-email";
import { sendEmailVerification, verifyEmail } from "@/server/auth/links/verify-email";
import { changePassword } from "@/server/auth/passwords/change-password";
import { requestPasswordReset, resetPassword } from "@/server/auth/passwords/reset-password";
import { updateUser } from "@/server/auth/repository";
import { emailSchema, passwordSchema, signUpSchema } from "@/server/auth/schema";
import { rememberDeviceOfMailbox } from "@/server/auth/sign-in/known-device";
import { deleteSessions } from "@/server/auth/sessions/repository";
import { endSession, listOwnSessions } from "@/server/auth/sessions/sessions";
import { signUp } from "@/server/auth/sign-up";
import { nameSchema } from "@/server/workspaces/schema";
import { accountProcedure, publicProcedure, router } from "../trpc";

const secretSchema = z.string().min(1).max(200);
const currentPasswordSchema = z.string().max(1000);

export const authRouter = router({
  signUp: publicProcedure.input(signUpSchema).mutation(({ ctx, input }) => signUp(input, ctx.caller.address)),

  requestPasswordReset: publicProcedure
    .input(z.object({ email: emailSchema }))
    .mutation(({ ctx, input }) => requestPasswordReset(input.email, ctx.caller.address)),

  resetPassword: publicProcedure
    .input(z.object({ secret: secretSchema, password: passwordSchema }))
    .mutation(async ({ input }) => {
      await rememberDeviceOfMailbox(await resetPassword(input.secret, input.password));
    }),

  /** Returns the address. */
  verifyEmail: publicProcedure
    .input(z.object({ secret: secretSchema, password: currentPasswordSchema.optional() }))
    .mutation(async ({ ctx: { account, caller }, input }) => {
      const { id, email } = await verifyEmail({ ...input, account, caller });
      await rememberDeviceOfMailbox(id);

      return email;
    }),

  resendVerification: accountProcedure.mutation(({ ctx }) =>
    sendEmailVerification({ id: ctx.account.userId, email: ctx.account.email }),
  ),

  rename: accountProcedure
    .input(z.object({ name: nameSchema }))
    .mutation(({ ctx, input }) => updateUser(ctx.account.userId, { name: input.name })),

  changeEmail: accountProcedure
    .input(z.object({ email: emailSchema, password: currentPasswordSchema }))
    .mutation(({ ctx: { account, caller }, input }) => requestEmailChange(account, { ...input, caller })),

  changePassword: accountProcedure
    .input(z.object({ currentPassword: currentPasswordSchema, newPassword: passwordSchema }))
    .mutation(({ ctx: { account, caller }, input }) => changePassword(account, { ...input, caller })),

  /** The browsers that the person is signed in with. */
  listSessions: accountProcedure.query(({ ctx }) => listOwnSessions(ctx.account)),

  endSession: accountProcedure
    .input(z.object({ sessionId: z.uuid() }))
    .mutation(({ ctx, input }) => endSession(ctx.account.userId, input.sessionId)),

  endOtherSessions: accountProcedure.mutation(({ ctx: { account } }) =>
    deleteSessions(account.userId, account.sessionId),
  ),
});

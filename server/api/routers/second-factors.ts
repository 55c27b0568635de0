import { z } from "zod";
import {
  addAuthenticator,
  beginAuthenticator,
  removeAuthenticator,
} from "@/server/auth/second-factor/authenticator-app";
import { addPasskey, beginPasskey, removePasskey, renamePasskey } from "@/server/auth/second-factor/passkeys";
import { getSecondFactors, renewRecoveryCodes } from "@/server/auth/second-factor/second-factors";
import { newPasskeySchema } from "@/server/auth/second-factor/webauthn";
import { beginPasskeySignIn } from "@/server/auth/sign-in/sign-in-with-passkey";
import { nameSchema } from "@/server/workspaces/schema";
import { accountProcedure, publicProcedure, router } from "../trpc";

const confirmationSchema = z.object({ password: z.string().max(1000) });
const passkeyIdSchema = z.object({ passkeyId: z.uuid() });

export const secondFactorsRouter = router({
  get: accountProcedure.query(({ ctx }) => getSecondFactors(ctx.account.userId)),

  beginAuthenticator: accountProcedure
    .input(confirmationSchema)
    .mutation(({ ctx: { account, caller }, input }) => beginAuthenticator(account, { ...input, caller })),

  /** Gives recovery codes to those who have none. */
  addAuthenticator: accountProcedure
    .input(z.object({ ticket: z.string().max(1000), code: z.string().max(100) }))
    .mutation(({ ctx, input }) => addAuthenticator(ctx.account, input)),

  removeAuthenticator: accountProcedure
    .input(confirmationSchema)
    .mutation(({ ctx: { account, caller }, input }) => removeAuthenticator(account, { ...input, caller })),

  beginPasskey: accountProcedure
    .input(confirmationSchema)
    .mutation(({ ctx: { account, caller }, input }) => beginPasskey(account, { ...input, caller })),

  /** Gives recovery codes to those who have none. */
  addPasskey: accountProcedure
    .input(z.object({ response: newPasskeySchema }))
    .mutation(({ ctx, input }) => addPasskey(ctx.account, input.response)),

  renamePasskey: accountProcedure
    .input(passkeyIdSchema.extend({ name: nameSchema }))
    .mutation(({ ctx, input }) => renamePasskey(ctx.account.userId, input.passkeyId, input.name)),

  removePasskey: accountProcedure
    .input(passkeyIdSchema.extend(confirmationSchema.shape))
    .mutation(({ ctx: { account, caller }, input }) => removePasskey(account, { ...input, caller })),

  renewRecoveryCodes: accountProcedure
    .input(confirmationSchema)
    .mutation(({ ctx: { account, caller }, input }) => renewRecoveryCodes(account, { ...input, caller })),

  /** For people who are not signed in: the session begins where next-auth receives the answer. */
  beginPasskeySignIn: publicProcedure.mutation(() => beginPasskeySignIn()),
});

import { z } from "zod";
import { nameSchema, roleSchema } from "@/server/workspaces/schema";

export const minPasswordLength = 10;

/** Long enough to resist guessing; hashed whole, however long, up to a limit that keeps hashing cheap. */
export const passwordSchema = z
  .string()
  .max(1000, "Use at most 1000 characters.")
  // What a person sees as one character may be several units of a string.
  .refine((password) => Array.from(password).length >= minPasswordLength, {
    error: `Use at least ${minPasswordLength} characters.`,
  });
export const emailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .pipe(z.email("This is not an e-mail address.").max(254));

export const signUpSchema = z.object({ name: nameSchema, email: emailSchema, password: passwordSchema });
export type SignUpInput = z.infer<typeof signUpSchema>;

/** Who is signed in, whether or not there is a workspace for them. */
export const personSchema = z.object({
  userId: z.uuid(),
  email: z.string(),
  name: z.string(),
  isEmailVerified: z.boolean(),
  hasPassword: z.boolean(),
  sessionId: z.uuid(),
  signedInAt: z.date(),
});
export type Person = z.infer<typeof personSchema>;

/** Who is signed in, as pages and procedures know them: neither they nor their workspace are deleted. */
export const accountSchema = personSchema.extend({
  hasSecondFactor: z.boolean(),
  /** Whether the workspace is open only to those who have one. */
  requiresSecondFactor: z.boolean(),
  workspaceId: z.uuid(),
  workspaceName: z.string(),
  role: roleSchema,
  /** Where the role is theirs; in all of the workspace where there are none. */
  channelIds: z.array(z.uuid()),
});
export type Account = z.infer<typeof accountSchema>;

/** Whether somebody gets nothing of their workspace until they have added a second factor. */
export function mustAddSecondFactor({ requiresSecondFactor, hasSecondFactor }: Account): boolean {
  return requiresSecondFactor && !hasSecondFactor;
}

/** Who has just shown who they are, as next-auth wants it: a user's id. */
export const signedInSchema = z.object({ id: z.uuid() });
export type SignedIn = z.infer<typeof signedInSchema>;

/** What a session's cookie says; the rest is in the session's row. */
export const sessionTokenSchema = z.object({ sessionId: z.uuid() });
export type SessionToken = z.infer<typeof sessionTokenSchema>;

/** A browser that somebody is signed in with, for themselves. */
export type SessionSummary = {
  sessionId: string;
  device: string;
  address: string;
  signedInAt: Date;
  lastSeenAt: Date;
  /** The one that asks. */
  isThis: boolean;
};

/** A browser, and the accounts that were signed in to from it. */
export const deviceSchema = z.object({ id: z.uuid(), userIds: z.array(z.uuid()) });
export type Device = z.infer<typeof deviceSchema>;

/** Where a request comes from, to count attempts by. */
export type Caller = {
  /** The network address, or "". */
  address: string;
  /** What the browser shows of who used it before. */
  device?: Device;
};

/** Of whoever starts Offcamera on a machine; `npm start` prints a link that signs them in once. */
export const demoAccount = { email: "demo@offcamera.local", name: "Demo" };

/** With what somebody shows again who they are: their password, or "" of those who have none. */
export type Confirmation = { password: string; caller: Caller };

/** A new authenticator app until it has shown its first code. */
export type AuthenticatorSetUp = {
  /** Goes back with the code. */
  ticket: string;
  /** To type, in Base32. */
  key: string;
  /** To scan: the address of a picture. */
  qrCode: string;
};

/** A passkey, for its owner. */
export type PasskeySummary = { passkeyId: string; name: string; createdAt: Date; lastUsedAt: Date | null };

/** What somebody can sign in with beside their password. */
export type SecondFactors = {
  authenticator: { createdAt: Date } | null;
  passkeys: PasskeySummary[];
  recoveryCodesLeft: number;
};

import { z } from "zod";
import { nameSchema, roleSchema } from "@/server/workspaces/schema";

export const minPasswordLength = 10;

/** Long enough to resist guessing; hashed in full, up to a limit that keeps hashing cheap. */
export const passwordSchema = z
  .string()
  .max(1000, "Use at most 1000 characters.")
  // A character may take several units of a string.
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

/** The person signed in, with or without a workspace. */
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

/** The account signed in, as pages and procedures see it: neither it nor its workspace is deleted. */
export const accountSchema = personSchema.extend({
  hasSecondFactor: z.boolean(),
  /** Whether the workspace is open only to members with a second factor. */
  requiresSecondFactor: z.boolean(),
  workspaceId: z.uuid(),
  workspaceName: z.string(),
  role: roleSchema,
  /** The channels that the role is limited to; empty for the whole workspace. */
  channelIds: z.array(z.uuid()),
});
export type Account = z.infer<typeof accountSchema>;

/** Whether a member must add a second factor before they can use their workspace. */
export function mustAddSecondFactor({ requiresSecondFactor, hasSecondFactor }: Account): boolean {
  return requiresSecondFactor && !hasSecondFactor;
}

/** The user who has just been authenticated, in the form that next-auth wants. */
export const signedInSchema = z.object({ id: z.uuid() });
export type SignedIn = z.infer<typeof signedInSchema>;

/** The content of a session's cookie; the rest is in the session's row. */
export const sessionTokenSchema = z.object({ sessionId: z.uuid() });
export type SessionToken = z.infer<typeof sessionTokenSchema>;

/** A browser that a person is signed in with, as they see it. */
export type SessionSummary = {
  sessionId: string;
  device: string;
  address: string;
  signedInAt: Date;
  lastSeenAt: Date;
  /** Whether this is the current session. */
  isThis: boolean;
};

/** A browser, and the accounts that have signed in from it. */
export const deviceSchema = z.object({ id: z.uuid(), userIds: z.array(z.uuid()) });
export type Device = z.infer<typeof deviceSchema>;

/** The origin of a request, by which attempts are counted. */
export type Caller = {
  /** The network address, or "". */
  address: string;
  /** The browser's record of who used it before. */
  device?: Device;
};

/** The account of the person who starts Offcamera on a machine; `npm start` prints a link that signs them in once. */
export const demoAccount = { email: "demo@offcamera.local", name: "Demo" };

/** A repeated proof of identity: the password, or "" for people without one. */
export type Confirmation = { password: string; caller: Caller };

/** A new authenticator app that has not shown its first code yet. */
export type AuthenticatorSetUp = {
  /** Sent back with the code. */
  ticket: string;
  /** To type, in Base32. */
  key: string;
  /** To scan: the address of a picture. */
  qrCode: string;
};

/** A passkey, for its owner. */
export type PasskeySummary = { passkeyId: string; name: string; createdAt: Date; lastUsedAt: Date | null };

/** A person's ways to sign in besides their password. */
export type SecondFactors = {
  authenticator: { createdAt: Date } | null;
  passkeys: PasskeySummary[];
  recoveryCodesLeft: number;
};

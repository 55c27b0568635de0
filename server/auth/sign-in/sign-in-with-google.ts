import { z } from "zod";
import { env } from "@/server/env";
import { AppError } from "@/server/errors";
import { isInvited } from "@/server/workspaces/open-invitations";
import { sendNotice } from "../notices";
import {
  createUserWithWorkspace,
  deleteTokens,
  findUserByEmail,
  findUserByGoogleSubject,
  linkGoogle,
  type UserRow,
} from "../repository";
import { emailSchema, type SignedIn } from "../schema";
import { deleteSecondFactors } from "../second-factor/repository";
import { deleteSessions } from "../sessions/repository";
import { requireSignUpOpen } from "../sign-up";

/**
 * Google's claims (OpenID Connect). Only `sub` identifies a person for ever: an address may change, and pass to somebody else. An
 * unverified one could be anybody's.
 */
const profileSchema = z.object({
  sub: z.string().min(1).max(255),
  email: emailSchema,
  email_verified: z.literal(true),
  name: z.string().min(1).optional(),
});
type Profile = z.infer<typeof profileSchema>;

/** Signs in with Google: to the linked account, else the one with that address, else a new one. Throws FORBIDDEN. */
export async function signInWithGoogle(profile: unknown): Promise<SignedIn> {
  const parsed = profileSchema.safeParse(profile);
  if (!parsed.success) {
    throw new AppError("FORBIDDEN", "Google has not verified this e-mail address.");
  }

  const { sub } = parsed.data;
  const user =
    (await findUserByGoogleSubject(sub)) ??
    (await linkByAddress(parsed.data)) ??
    (await signUpWithGoogle(parsed.data)) ??
    (await findUserByGoogleSubject(sub));
  if (!user) throw new AppError("INTERNAL", "The account could not be made.");

  return { id: user.id };
}

/** Creates an account; null if one was created meanwhile. Throws FORBIDDEN. */
async function signUpWithGoogle({ sub, email, name = email }: Profile): Promise<UserRow | null> {
  // Google has verified the invited mailbox; next they accept the invitation, and join that workspace.
  const joins = env.signUp === "invited" && (await isInvited(email));
  if (!joins) requireSignUpOpen();

  return createUserWithWorkspace(
    { email, name, emailVerifiedAt: new Date(), googleSubject: sub },
    { hasWorkspace: !joins },
  );
}

/** Links the account of an address to Google; null if there is none. Throws FORBIDDEN. */
async function linkByAddress({ sub, email }: Profile): Promise<UserRow | null> {
  const user = await findUserByEmail(email);
  if (!user) return null;

  const isUnverified = user.emailVerifiedAt === null;
  // Somebody signed up with this address without verifying it: their password ends here.
  const takesOver = isUnverified && { emailVerifiedAt: new Date(), passwordHash: null };
  await linkGoogle(user.id, { googleSubject: sub, ...takesOver });
  const linked = await findUserByGoogleSubject(sub);
  if (!linked) {
    throw new AppError("FORBIDDEN", "Another Google account signs in to the account of this address.");
  }

  if (isUnverified) {
    await deleteSessions(user.id);
    await deleteTokens(user.id);
    await deleteSecondFactors(user.id);
  } else {
    sendNotice(linked, {
      subject: "A new way to sign in",
      text: "The Google account of this address signed in to your account, and can do so from now on.",
    });
  }

  return linked;
}

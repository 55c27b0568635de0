import { z } from "zod";
import { AppError } from "@/server/errors";
import { createUserWithWorkspace, findUserByEmail, updateUser } from "../repository";
import { emailSchema, type SessionToken } from "../schema";

/** Google's claims (OpenID Connect). An address that Google has not verified could be anybody's. */
const profileSchema = z.object({
  email: emailSchema,
  email_verified: z.literal(true),
  name: z.string().min(1).optional(),
});

/** Who signs in with Google: the account of that address, made on first use. Throws FORBIDDEN. */
export async function signInWithGoogle(profile: unknown): Promise<SessionToken> {
  const parsed = profileSchema.safeParse(profile);
  if (!parsed.success) {
    throw new AppError("FORBIDDEN", "Google has not verified this e-mail address.");
  }

  const { email, name } = parsed.data;
  const user =
    (await findUserByEmail(email)) ??
    (await createUserWithWorkspace({ email, name: name ?? email, emailVerifiedAt: new Date() })) ??
    (await findUserByEmail(email));
  if (!user) throw new AppError("INTERNAL", "The account could not be made.");
  if (!user.emailVerifiedAt) {
    // Whoever signed up with this address before has not shown that it is theirs: their password ends here.
    await updateUser(user.id, {
      emailVerifiedAt: new Date(),
      passwordHash: null,
      sessionVersion: user.sessionVersion + 1,
    });

    return { userId: user.id, sessionVersion: user.sessionVersion + 1 };
  }

  return { userId: user.id, sessionVersion: user.sessionVersion };
}

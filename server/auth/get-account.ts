import { getServerSession } from "next-auth";
import { cache } from "react";
import { findAccount } from "./repository";
import { type Account, sessionTokenSchema } from "./schema";
import { getAuthOptions } from "./sign-in/auth-options";

/** Who is signed in with this request, or null; asked for once, however many parts of a page want to know. */
export const getAccount = cache(async (): Promise<Account | null> => {
  const session = sessionTokenSchema.safeParse(await getServerSession(getAuthOptions()));

  return session.success ? findAccount(session.data) : null;
});

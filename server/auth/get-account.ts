import { getServerSession } from "next-auth";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { findAccount } from "./repository";
import { type Account, sessionTokenSchema } from "./schema";
import { getAuthOptions } from "./sign-in/auth-options";
import { toSignInPath } from "./sign-in/return-path";

/** Who is signed in with this request, or null; asked for once, however many parts of a page want to know. */
export const getAccount = cache(async (): Promise<Account | null> => {
  const session = sessionTokenSchema.safeParse(await getServerSession(getAuthOptions()));

  return session.success ? findAccount(session.data) : null;
});

/** For pages: who is signed in; everybody else goes to sign in first, and comes back. */
export async function requireAccount(): Promise<Account> {
  // `proxy.ts` has noted the address there: a page does not know its own.
  return (await getAccount()) ?? redirect(toSignInPath((await headers()).get("x-path") ?? ""));
}

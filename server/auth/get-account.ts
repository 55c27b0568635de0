import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import type { Account } from "./schema";
import { findAccount } from "./sessions/repository";
import { readSession } from "./sign-in/auth-options";
import { toSignInPath } from "./sign-in/return-path";

/** Who is signed in with this request, or null; asked for once, however many parts of a page want to know. */
export const getAccount = cache(async (): Promise<Account | null> => {
  const session = await readSession();

  return session && findAccount(session);
});

/** For pages: who is signed in; everybody else goes to sign in first, and comes back. */
export async function requireAccount(): Promise<Account> {
  // `proxy.ts` has noted the address there: a page does not know its own.
  return (await getAccount()) ?? redirect(toSignInPath((await headers()).get("x-path") ?? ""));
}

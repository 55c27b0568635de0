import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import type { Account, Person } from "./schema";
import { findAccount, findPerson } from "./sessions/repository";
import { readSession } from "./sign-in/auth-options";
import { toSignInPath } from "./sign-in/return-path";

/** Who is signed in with this request, or null; asked for once, however many parts of a page want to know. */
export const getAccount = cache(async (): Promise<Account | null> => {
  const session = await readSession();

  return session && findAccount(session);
});

/** The same of those, too, who have no workspace, or a deleted account: they restore it, or leave. */
export const getPerson = cache(async (): Promise<Person | null> => {
  const session = await readSession();

  return session && findPerson(session);
});

/**
 * For pages: who is signed in. Whoever has nothing but what was deleted goes to restore it, and everybody else to sign in
 * first, and comes back.
 */
export async function requireAccount(): Promise<Account> {
  const account = await getAccount();
  if (account) return account;
  if (await getPerson()) redirect("/restore");

  // `proxy.ts` has noted the address there: a page does not know its own.
  redirect(toSignInPath((await headers()).get("x-path") ?? ""));
}

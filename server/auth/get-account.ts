import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { type Account, mustAddSecondFactor, type Person } from "./schema";
import { findAccount, findPerson, findUserAwaitingSecondFactor } from "./sessions/repository";
import { readSession } from "./sign-in/auth-options";
import { toSignInPath } from "./sign-in/return-path";

/** The account signed in with this request, or null; read once, however many parts of a page need it. */
export const getAccount = cache(async (): Promise<Account | null> => {
  const session = await readSession();

  return session && findAccount(session);
});

/** The person signed in, even without a workspace or with a deleted account, which they can restore or leave. */
export const getPerson = cache(async (): Promise<Person | null> => {
  const session = await readSession();

  return session && findPerson(session);
});

/** Whether this request's session still awaits a second factor. */
export async function isAwaitingSecondFactor(): Promise<boolean> {
  const session = await readSession();

  return session !== null && (await findUserAwaitingSecondFactor(session)) !== null;
}

/**
 * The signed-in account, for a person's own pages. If everything they have is deleted, redirects to restore it; others sign in first and
 * come back.
 */
export async function requireSignedIn(): Promise<Account> {
  const account = await getAccount();
  if (account) return account;
  if (await getPerson()) redirect("/restore");

  // `proxy.ts` has stored the path there: a page does not know its own.
  redirect(toSignInPath((await headers()).get("x-path") ?? ""));
}

/** The same for pages of the workspace; redirects those who must first add a second factor. */
export async function requireAccount(): Promise<Account> {
  const account = await requireSignedIn();

  return mustAddSecondFactor(account) ? redirect("/settings") : account;
}

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { type Account, mustAddSecondFactor, type Person } from "./schema";
import { findAccount, findPerson, findUserAwaitingSecondFactor } from "./sessions/repository";
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

/** Whether whoever asks has begun to sign in, and has not given their second factor yet. */
export async function isAwaitingSecondFactor(): Promise<boolean> {
  const session = await readSession();

  return session !== null && (await findUserAwaitingSecondFactor(session)) !== null;
}

/**
 * For what is a person's own: who is signed in. Whoever has nothing but what was deleted goes to restore it, and everybody
 * else to sign in first, and comes back.
 */
export async function requireSignedIn(): Promise<Account> {
  const account = await getAccount();
  if (account) return account;
  if (await getPerson()) redirect("/restore");

  // `proxy.ts` has noted the address there: a page does not know its own.
  redirect(toSignInPath((await headers()).get("x-path") ?? ""));
}

/** For pages of the workspace: the same, and whoever needs a second factor for it first goes where one is added. */
export async function requireAccount(): Promise<Account> {
  const account = await requireSignedIn();

  return mustAddSecondFactor(account) ? redirect("/settings") : account;
}

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { getAccount } from "./get-account";
import type { Account } from "./schema";
import { toSignInPath } from "./sign-in/return-path";

/** For pages: who is signed in; everybody else goes to sign in first, and comes back. */
export async function requireAccount(): Promise<Account> {
  // `proxy.ts` has noted the address there: a page does not know its own.
  return (await getAccount()) ?? redirect(toSignInPath((await headers()).get("x-path") ?? ""));
}

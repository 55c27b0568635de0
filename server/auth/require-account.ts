import { redirect } from "next/navigation";
import type { Account } from "@/server/accounts/schema";
import { getAccount } from "./get-account";

/** For pages: who is signed in; everybody else goes to sign in first. */
export async function requireAccount(): Promise<Account> {
  return (await getAccount()) ?? redirect("/sign-in");
}

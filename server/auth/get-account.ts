import { getServerSession } from "next-auth";
import { findAccount } from "@/server/accounts/repository";
import type { Account } from "@/server/accounts/schema";
import { getAuthOptions } from "./auth-options";
import { sessionTokenSchema } from "./session-schema";

/** Who is signed in with this request, or null. */
export async function getAccount(): Promise<Account | null> {
  const session = sessionTokenSchema.safeParse(await getServerSession(getAuthOptions()));

  return session.success ? findAccount(session.data) : null;
}

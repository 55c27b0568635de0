import { getServerSession } from "next-auth";
import { cache } from "react";
import { findAccount } from "@/server/accounts/repository";
import type { Account } from "@/server/accounts/schema";
import { getAuthOptions } from "./auth-options";
import { sessionTokenSchema } from "./session-schema";

/** Who is signed in with this request, or null; asked for once, however many parts of a page want to know. */
export const getAccount = cache(async (): Promise<Account | null> => {
  const session = sessionTokenSchema.safeParse(await getServerSession(getAuthOptions()));

  return session.success ? findAccount(session.data) : null;
});

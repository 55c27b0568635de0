import type { Account } from "@/server/accounts/schema";
import { getAccount } from "@/server/auth/get-account";
import { AppError } from "@/server/errors";
import { log } from "@/server/log";

/** For routes that give files: runs `work` for whoever is signed in, and turns what it throws into a status and a sentence. */
export async function answer(work: (account: Account) => Promise<Response>): Promise<Response> {
  const account = await getAccount();
  if (!account) return new Response("Sign in first.", { status: 401 });

  try {
    return await work(account);
  } catch (error) {
    if (error instanceof AppError && error.code === "NOT_FOUND") {
      return new Response(error.userMessage, { status: 404 });
    }
    log.error({ err: error }, "A file could not be given");

    return new Response("The file could not be read; try again.", { status: 500 });
  }
}

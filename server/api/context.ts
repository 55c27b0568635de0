import { getAccount } from "@/server/auth/get-account";
import type { Context } from "./trpc";

/** Who asks, read from the request's own cookie. */
export async function createContext(headers: Headers): Promise<Context> {
  return {
    account: await getAccount(),
    // `cli/web/web.ts` has put the one address there that can be believed.
    address: headers.get("x-forwarded-for") ?? "",
  };
}

import { getTRPCErrorFromUnknown } from "@trpc/server";
import { getHTTPStatusCodeFromError } from "@trpc/server/http";
import { type Account, mustAddSecondFactor } from "@/server/auth/schema";
import { actAs } from "@/server/audit/actor";
import { getAccount, getPerson } from "@/server/auth/get-account";
import { readDevice } from "@/server/auth/sign-in/known-device";
import { readGuest } from "@/server/guest-links/guest-cookie";
import type { Guest } from "@/server/guest-links/schema";
import { toTrpcError } from "./errors";
import { requireOpenWorkspace } from "./require-permission";
import type { Context } from "./trpc";

/**
 * For routes that send and receive files: runs `work` for the signed-in account, and turns what it throws into the
 * status and the sentence that a procedure would answer with.
 */
export async function handle(work: (account: Account) => Promise<Response>): Promise<Response> {
  const account = await getAccount();
  if (!account) return new Response("Sign in first.", { status: 401 });

  return handlePublic(() => {
    requireOpenWorkspace(account);

    return actAs({ userId: account.userId, name: account.name }, () => work(account));
  });
}

/** The same for people with a valid guest link. */
export async function handleGuest(work: (guest: Guest) => Promise<Response>): Promise<Response> {
  const guest = await readGuest();
  if (!guest) return new Response("Open the link again.", { status: 401 });

  return handlePublic(() => work(guest));
}

/** The same for routes that need no session: their address is enough to read them. */
export async function handlePublic(work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    const translated = toTrpcError(getTRPCErrorFromUnknown(error));

    return new Response(translated.message, { status: getHTTPStatusCodeFromError(translated) });
  }
}

/** The caller, read from the request's own cookie. */
export async function createContext(headers: Headers): Promise<Context> {
  const account = await getAccount();
  const guest = await readGuest();

  return {
    account,
    guest,
    isGuest: async () => (await readGuest())?.guestLinkId === guest?.guestLinkId,
    person: account ? null : await getPerson(),
    isSignedIn: async () => {
      const now = await getAccount();

      if (!now || mustAddSecondFactor(now)) return false;

      return now.userId === account?.userId && now.workspaceId === account.workspaceId;
    },
    caller: {
      // `cli/web/web.ts` has put the one trustworthy address there.
      address: headers.get("x-forwarded-for") ?? "",
      device: await readDevice(),
    },
  };
}

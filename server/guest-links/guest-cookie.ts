import { cookies } from "next/headers";
import { limitAttempts } from "@/server/auth/limit-attempts";
import type { Caller } from "@/server/auth/schema";
import { env } from "@/server/env";
import { findGuest, openGuestLink } from "./guest-links";
import type { Guest } from "./schema";

const isHttps = env.appOrigin.startsWith("https:");
const cookieName = isHttps ? "__Host-offcamera-guest" : "offcamera-guest";
/** As the browser holds it; the link itself may end before, and is asked about with each request. */
const maxAgeS = 90 * 24 * 60 * 60;
const maxTokenLength = 100;

/** Who asks with this request's guest link; null where there is none, or it leads nowhere any more. */
export async function readGuest(): Promise<Guest | null> {
  const token = (await cookies()).get(cookieName)?.value;

  return token === undefined || token.length > maxTokenLength ? null : findGuest(token);
}

/**
 * Has this request's browser come back as the guest of a link, in the place of the one before. Throws NOT_FOUND with what became of the link, and
 * TOO_MANY_REQUESTS.
 */
export async function enterAsGuest(token: string, { address }: Caller): Promise<void> {
  await limitAttempts("guest-link", { account: "", address });
  await openGuestLink(token);
  (await cookies()).set(cookieName, token, {
    ...{ httpOnly: true, sameSite: "lax", secure: isHttps, path: "/", maxAge: maxAgeS },
  });
}

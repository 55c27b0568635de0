import { hashOneTimeToken } from "../links/one-time-token";
import { consumeToken } from "../repository";
import type { SignedIn } from "../schema";

/** Signs in with a one-time link, for next-auth; null if the link is unknown, used or expired. */
export async function signInWithToken(secret: string): Promise<SignedIn | null> {
  const userId = await consumeToken("sign_in", hashOneTimeToken(secret));

  return userId === null ? null : { id: userId };
}

import { hashOneTimeToken } from "../links/one-time-token";
import { findUser, consumeToken } from "../repository";
import type { SessionToken } from "../schema";

/** Who signs in with a one-time link, as next-auth wants it; null if the link is unknown, used or expired. */
export async function signInWithToken(secret: string): Promise<({ id: string } & SessionToken) | null> {
  const userId = await consumeToken("sign_in", hashOneTimeToken(secret));
  const user = userId === null ? null : await findUser(userId);
  if (!user) return null;

  return { id: user.id, userId: user.id, sessionVersion: user.sessionVersion };
}

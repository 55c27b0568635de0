import { renewAuthenticatorSecrets } from "@/server/auth/second-factor/authenticator-app";
import { renewTokens } from "@/server/channels/youtube/renew-tokens";
import { env } from "@/server/env";
import { renewKeys } from "@/server/providers/connections/connection-key";

/**
 * Encrypts with APP_SECRET everything that an earlier secret encrypted, so that APP_SECRET_PREVIOUS can be removed. Some may be
 * left while processes with the old secret still run: the next start finds them.
 */
export async function renewSecrets(): Promise<void> {
  if (env.previousAppSecrets.length === 0) return;

  const count = (await renewKeys()) + (await renewTokens()) + (await renewAuthenticatorSecrets());
  console.error(
    count === 0
      ? "Nothing is encrypted with APP_SECRET_PREVIOUS any more: take it out of the configuration."
      : `${count} ${count === 1 ? "secret was" : "secrets were"} encrypted anew; at the next start, APP_SECRET_PREVIOUS can go.`,
  );
}

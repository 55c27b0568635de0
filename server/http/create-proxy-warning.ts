import { env } from "@/server/env";
import { log } from "@/server/log";

/**
 * Tells the operator, once, of a proxy that TRUSTED_PROXIES does not count: all people behind it would be one network
 * address to the limits, and lock each other out. Only a request shows that there is one.
 */
export function createProxyWarning(
  trustedProxies = env.trustedProxies,
  warn = (message: string) => log.warn(message),
): (forwardedFor: string) => void {
  let isSaid = trustedProxies > 0;

  return (forwardedFor) => {
    if (isSaid || forwardedFor === "") return;
    isSaid = true;
    warn(
      "A request came with X-Forwarded-For, and TRUSTED_PROXIES is 0: if there is a proxy before the web app, everybody counts as one network address. Set TRUSTED_PROXIES to the number of proxies.",
    );
  };
}

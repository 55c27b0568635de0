/**
 * The address to listen on for whoever comes by `appOrigin`: this machine's own where that is one, which nobody else
 * reaches; undefined, which is all of them, where people come from elsewhere or by way of a proxy.
 */
export function findListenHost(appOrigin: string): string | undefined {
  const { hostname } = new URL(appOrigin);
  if (hostname === "[::1]") return "::1";
  if (/^127(?:\.\d+){3}$/.test(hostname)) return hostname;

  return hostname === "localhost" || hostname.endsWith(".localhost") ? "127.0.0.1" : undefined;
}

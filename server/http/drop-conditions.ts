import type { IncomingHttpHeaders } from "node:http";

/** Those that a public file may fail to meet. */
const conditions = ["range", "if-range", "if-match", "if-unmodified-since"];

/**
 * Has public files and pages answered whole, which a server may always do (RFC 9110, 14.2): Next would call a part that there
 * is not, or a condition that is not met, its own failure. The API's files know parts themselves.
 */
export function dropConditions({ url = "", headers }: { url?: string; headers: IncomingHttpHeaders }): void {
  if (url.startsWith("/api/")) return;

  for (const name of conditions) delete headers[name];
}

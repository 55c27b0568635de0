import type { IncomingHttpHeaders } from "node:http";

/**
 * Has public files and pages answered whole, which a server may always do (RFC 9110, 14.2): Next would call a part that there
 * is not, or a condition that is not met, its own failure. The API's files know parts themselves.
 */
export function dropConditions({ url = "", headers }: { url?: string; headers: IncomingHttpHeaders }): void {
  if (url.startsWith("/api/")) return;

  delete headers.range;
  delete headers["if-range"];
  delete headers["if-match"];
  delete headers["if-unmodified-since"];
}

import type { IncomingHttpHeaders } from "node:http";
import { z } from "zod";

/** What a page knows of the app's routes, as Next sends it: segments, and below them further ones. */
const routerStateSchema = z.tuple(
  [
    z.union([z.string(), z.array(z.unknown())]),
    z.record(
      z.string(),
      z.lazy((): z.ZodType => routerStateSchema),
    ),
  ],
  z.unknown(),
);

/**
 * Drops headers that Next would call its own failure, where it may do without them: it then answers with the whole. Public files
 * are small; a part that there is not, or a condition that is not met (RFC 9110, 14.2), is a 500. So is a router's state that is
 * none. The API's files know parts themselves.
 */
export function dropHeaders({ url = "", headers }: { url?: string; headers: IncomingHttpHeaders }): void {
  if (!isRouterState(headers["next-router-state-tree"]?.toString())) delete headers["next-router-state-tree"];
  if (url.startsWith("/api/")) return;

  delete headers.range;
  delete headers["if-range"];
  delete headers["if-match"];
  delete headers["if-unmodified-since"];
}

function isRouterState(header: string | undefined): boolean {
  try {
    return routerStateSchema.safeParse(JSON.parse(decodeURIComponent(header ?? "null"))).success;
  } catch {
    return false;
  }
}

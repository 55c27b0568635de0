import { AppError } from "@/server/errors";

/**
 * Lets only our own pages change something: browsers say where a request comes from, and another site's page would send
 * the person's cookie along. What is no browser has no cookie to be misused. Throws FORBIDDEN.
 */
export function requireSameOrigin({ headers }: Request): void {
  const site = headers.get("sec-fetch-site") ?? "same-origin";
  const origin = headers.get("origin");
  const host = headers.get("x-forwarded-host") ?? headers.get("host");
  if (site === "same-origin" && (origin === null || (URL.canParse(origin) && new URL(origin).host === host)))
    return;

  throw new AppError("FORBIDDEN", "This request comes from another site.");
}

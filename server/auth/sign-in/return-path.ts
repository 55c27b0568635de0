/** The page for people who were going nowhere else. */
const home = "/dashboard";

/** Our page to return to after signing in, from any address; the dashboard if it is not one of ours. */
export function readReturnPath(value: unknown): string {
  if (typeof value !== "string" || !value.startsWith("/")) return home;

  // Parsed as browsers do: to them, "/\evil.example" and "//evil.example" are other sites.
  const here = "http://here.invalid";
  if (!URL.canParse(value, here)) return home;
  const { origin, pathname, search } = new URL(value, here);

  return origin === here && !pathname.startsWith("//") ? `${pathname}${search}` : home;
}

/** The path of the page for signing in or for giving a second factor, which leads back to `path`. */
export function toSignInPath(path: string, page: "/sign-in" | "/sign-in/second-factor" = "/sign-in"): string {
  const back = readReturnPath(path);

  return back === home ? page : `${page}?${new URLSearchParams({ callbackUrl: back }).toString()}`;
}

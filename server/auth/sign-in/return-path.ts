/** Where people go who were going nowhere else. */
const home = "/dashboard";

/** A page of ours to go back to after signing in, of whatever an address says; the dashboard in place of anything else. */
export function readReturnPath(value: unknown): string {
  if (typeof value !== "string" || !value.startsWith("/")) return home;

  // The browser's own reading: "/\evil.example" and "//evil.example" are other sites to it.
  const here = "http://here.invalid";
  if (!URL.canParse(value, here)) return home;
  const { origin, pathname, search } = new URL(value, here);

  return origin === here && !pathname.startsWith("//") ? `${pathname}${search}` : home;
}

/** The page to sign in on, or to give a second factor on, which leads back to `path`. */
export function toSignInPath(path: string, page: "/sign-in" | "/sign-in/second-factor" = "/sign-in"): string {
  const back = readReturnPath(path);

  return back === home ? page : `${page}?${new URLSearchParams({ callbackUrl: back }).toString()}`;
}

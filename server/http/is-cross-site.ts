type Asked = {
  method: string;
  /** The header Sec-Fetch-Site, which every current browser sends and no script can set. */
  fetchSite: string | undefined;
  origin: string | undefined;
  host: string | undefined;
};

const safeMethods = ["GET", "HEAD", "OPTIONS"];

/**
 * Whether another site's page asks to change something with a person's own cookies (CSRF). What sends neither header is no
 * browser, and has no cookies that it was not given.
 */
export function isCrossSite({ method, fetchSite, origin, host }: Asked, appOrigin: string): boolean {
  if (safeMethods.includes(method)) return false;
  if (fetchSite !== undefined) return fetchSite !== "same-origin" && fetchSite !== "none";
  if (origin === undefined || origin === appOrigin) return false;

  return !URL.canParse(origin) || new URL(origin).host !== host;
}

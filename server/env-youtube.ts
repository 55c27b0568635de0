import { z } from "zod";

const addressSchema = z
  .string()
  .optional()
  .transform((value) => (value === "" ? undefined : value?.replace(/\/$/, "")))
  .pipe(z.url({ protocol: /^https?$/ }).optional());

/** The part of the environment that is about YouTube. */
export const youtubeVariables = z.object({
  /** A test server in the place of YouTube's Data and Analytics APIs. */
  GOOGLE_API_BASE_URL: addressSchema,
  /** The same for Google's consent pages and tokens. */
  GOOGLE_OAUTH_BASE_URL: addressSchema,
});

/** Where Google is asked, each without a slash at its end. */
export type GoogleAddresses = {
  api: string;
  analytics: string;
  /** The page where people consent. */
  authorization: string;
  token: string;
  revoke: string;
  tokenInfo: string;
};

/** Google's own addresses, which each API's reference names, or those of the servers in their place. */
export function toGoogleAddresses({
  GOOGLE_API_BASE_URL: api,
  GOOGLE_OAUTH_BASE_URL: oauth,
}: z.output<typeof youtubeVariables>): GoogleAddresses {
  const tokens = oauth ?? "https://oauth2.googleapis.com";

  return {
    api: api ?? "https://www.googleapis.com",
    analytics: api ?? "https://youtubeanalytics.googleapis.com",
    authorization: `${oauth ?? "https://accounts.google.com"}/o/oauth2/v2/auth`,
    token: `${tokens}/token`,
    revoke: `${tokens}/revoke`,
    tokenInfo: `${tokens}/tokeninfo`,
  };
}

import { z } from "zod";

const addressSchema = z
  .string()
  .optional()
  .transform((value) => (value === "" ? undefined : value?.replace(/\/$/, "")))
  .pipe(z.url({ protocol: /^https?$/ }).optional());

const optionalText = z
  .string()
  .optional()
  .transform((value) => (value === "" ? undefined : value));

/** The part of the environment that is about YouTube. */
export const youtubeVariables = z.object({
  /** The OAuth client by which channels are connected (docs/youtube.md); a workspace may bring its own. */
  YOUTUBE_CLIENT_ID: optionalText,
  YOUTUBE_CLIENT_SECRET: optionalText,
  /** What Google gives the project of that client in a Pacific day; more is granted after an audit. */
  YOUTUBE_QUOTA_UNITS: z.coerce.number().int().min(1).default(10_000),
  YOUTUBE_QUOTA_UPLOADS: z.coerce.number().int().min(1).default(100),
  /** Where channels of kind export have their packages written: `file:///folder` or `s3://bucket?region=…&endpoint=…`. */
  EXPORT_URL: optionalText.pipe(z.url({ protocol: /^(file|s3)$/ }).optional()),
  /** A test server in the place of YouTube's Data and Analytics APIs. */
  GOOGLE_API_BASE_URL: addressSchema,
  /** The same for Google's consent pages and tokens. */
  GOOGLE_OAUTH_BASE_URL: addressSchema,
});

/** How YouTube is reached, and by whom. */
export function toYouTubeSettings(value: z.output<typeof youtubeVariables>) {
  const { YOUTUBE_CLIENT_ID: clientId, YOUTUBE_CLIENT_SECRET: clientSecret } = value;

  return {
    googleAddresses: toGoogleAddresses(value),
    youtubeClient: clientId && clientSecret ? { clientId, clientSecret } : undefined,
    exportUrl: value.EXPORT_URL,
    youtubeQuota: { units: value.YOUTUBE_QUOTA_UNITS, uploads: value.YOUTUBE_QUOTA_UPLOADS },
  };
}

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
function toGoogleAddresses({
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

import { auth, youtube, type youtube_v3 } from "@googleapis/youtube";
import { youtubeAnalytics, type youtubeAnalytics_v2 } from "@googleapis/youtubeanalytics";
import { env } from "@/server/env";
import type { GoogleAddresses } from "@/server/env-youtube";
import { toYouTubeError } from "./errors";

export type YouTubeAccess = {
  /** A live one; whoever calls refreshes it, over all processes, one at a time. */
  accessToken: string;
  addresses?: GoogleAddresses;
};

/** The client's own repetitions would hide from the quota's ledger what was spent; whoever calls tries again. */
const options = { retry: false, timeout: 60_000, fetchImplementation: fetch };

/** Google's client of the Data API, v3: https://developers.google.com/youtube/v3/docs. Call it within `callYouTube`. */
export function createYouTubeClient({
  accessToken,
  addresses = env.googleAddresses,
}: YouTubeAccess): youtube_v3.Youtube {
  return youtube({ version: "v3", rootUrl: `${addresses.api}/`, auth: authorize(accessToken), ...options });
}

/** Google's client of the Analytics API, v2: https://developers.google.com/youtube/analytics/reference. */
export function createAnalyticsClient({
  accessToken,
  addresses = env.googleAddresses,
}: YouTubeAccess): youtubeAnalytics_v2.Youtubeanalytics {
  return youtubeAnalytics({
    ...{ version: "v2", rootUrl: `${addresses.analytics}/`, auth: authorize(accessToken) },
    ...options,
  });
}

/** The data of a call, or an AppError as `toYouTubeError` tells it. One call is one request. */
export async function callYouTube<Data>(call: () => Promise<{ data: Data }>): Promise<Data> {
  try {
    return (await call()).data;
  } catch (error) {
    throw toYouTubeError(error);
  }
}

/** Without a refresh token the client cannot refresh behind our back. */
function authorize(accessToken: string) {
  const client = new auth.OAuth2();
  client.setCredentials({ access_token: accessToken });

  return client;
}

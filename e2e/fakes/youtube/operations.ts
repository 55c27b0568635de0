/** Where the quota of a call is taken from, as of November 2026: https://developers.google.com/youtube/v3/determine_quota_cost. */
type Operation = { units: number; bucket?: string; scopes: readonly string[] };

const root = "https://www.googleapis.com/auth";
const upload = `${root}/youtube.upload`;
const read = `${root}/youtube.readonly`;
const force = `${root}/youtube.force-ssl`;
const all = `${root}/youtube`;
const analytics = `${root}/yt-analytics.readonly`;
const readers = [read, force, all];
const writers = [force, all];

/** What the Data API and the Analytics API do here, with its cost and the scopes of which one is needed. */
export const apiOperations = {
  "videos.insert": { units: 1, bucket: "videos.insert", scopes: [upload, ...writers] },
  "videos.list": { units: 1, scopes: readers },
  "videos.update": { units: 50, scopes: writers },
  "videos.delete": { units: 50, scopes: writers },
  "upload.bytes": { units: 0, scopes: [upload, ...writers] },
  "upload.probe": { units: 0, scopes: [upload, ...writers] },
  "thumbnails.set": { units: 50, scopes: [upload, ...writers] },
  "captions.list": { units: 50, scopes: [force] },
  "captions.insert": { units: 400, scopes: [force] },
  "captions.update": { units: 450, scopes: [force] },
  "playlists.list": { units: 1, scopes: readers },
  "playlistItems.list": { units: 1, scopes: readers },
  "playlistItems.insert": { units: 50, scopes: writers },
  "channels.list": { units: 1, scopes: readers },
  "videoCategories.list": { units: 1, scopes: readers },
  "reports.query": { units: 1, bucket: "analytics", scopes: [analytics] },
} as const satisfies Record<string, Operation>;

export type ApiOperationName = keyof typeof apiOperations;

/** All that a fault can strike. */
export type OperationName = ApiOperationName | "oauth.token" | "oauth.revoke" | "oauth.tokeninfo";

export const allScopes = [upload, read, force, analytics, all];

/**
 * What calls cost of a project's daily quota, as of November 2026: https://developers.google.com/youtube/v3/determine_quota_cost. Uploads and
 * searches have had buckets of their own, counted in calls, since 2026-06-01; more will follow.
 */
export const quotaCosts = {
  "videos.insert": { bucket: "videos.insert", units: 1 },
  "videos.list": { bucket: "units", units: 1 },
  "videos.update": { bucket: "units", units: 50 },
  "videos.delete": { bucket: "units", units: 50 },
  "videoCategories.list": { bucket: "units", units: 1 },
  "thumbnails.set": { bucket: "units", units: 50 },
  "captions.list": { bucket: "units", units: 50 },
  "captions.insert": { bucket: "units", units: 400 },
  "captions.update": { bucket: "units", units: 450 },
  "playlists.list": { bucket: "units", units: 1 },
  "playlistItems.list": { bucket: "units", units: 1 },
  "playlistItems.insert": { bucket: "units", units: 50 },
  "channels.list": { bucket: "units", units: 1 },
  /** YouTube Analytics counts requests apart, and generously: 720 a minute, 100,000 a day. */
  "reports.query": { bucket: "analytics", units: 1 },
} as const satisfies Record<string, { bucket: string; units: number }>;

export type YouTubeMethod = keyof typeof quotaCosts;

/** What takes the permission to edit, by the "Authorization" of each method's own page; the others take less. */
export const editingMethods: readonly YouTubeMethod[] = [
  ...(["videos.update", "videos.delete", "playlistItems.insert"] as const),
  ...(["captions.list", "captions.insert", "captions.update"] as const),
];
export type QuotaBucket = (typeof quotaCosts)[YouTubeMethod]["bucket"];

import type { Format } from "./schema";

/** Pixels of each format at the standard (1080p) size. */
export const formatDimensions: Record<Format, { width: number; height: number }> = {
  landscape: { width: 1920, height: 1080 },
  short: { width: 1080, height: 1920 },
  square: { width: 1080, height: 1080 },
};

/** Pixels of each format's thumbnail, in the shape of the video: 1280x720 is YouTube's own advice, which takes at most 2 MB. */
export const thumbnailDimensions: Record<Format, { width: number; height: number }> = {
  landscape: { width: 1280, height: 720 },
  short: { width: 720, height: 1280 },
  square: { width: 720, height: 720 },
};

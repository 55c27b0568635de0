import type { Format } from "./schema";

/** Pixels of each format at the standard (1080p) size. */
export const formatDimensions: Record<Format, { width: number; height: number }> = {
  landscape: { width: 1920, height: 1080 },
  short: { width: 1080, height: 1920 },
  square: { width: 1080, height: 1080 },
};

import { z } from "zod";

/**
 * How the last fetch of a channel's figures went. That YouTube has none yet, that it does not allow us to read them, and that
 * the fetch failed are three different things.
 */
export const analyticsStateSchema = z.enum(["synced", "noData", "notPermitted", "failed"]);
export type AnalyticsState = z.infer<typeof analyticsStateSchema>;

/** A day as YouTube Analytics counts days (Pacific), such as 2026-11-29. */
export type Day = string;

/** The ranges that reports are of, in days. */
export const ranges = [7, 28, 90] as const;
export const rangeSchema = z.union([z.literal(7), z.literal(28), z.literal(90)]);
export type Range = z.infer<typeof rangeSchema>;
export const usualRange: Range = 28;

/** The range that an address names, or four weeks. Pure. */
export function readRange(text: unknown): Range {
  return ranges.find((range) => String(range) === text) ?? usualRange;
}

/** YouTube's metrics of a time: https://developers.google.com/youtube/analytics/metrics. */
export const figuresSchema = z.object({
  views: z.number(),
  engagedViews: z.number(),
  minutesWatched: z.number(),
  averageViewDurationS: z.number(),
  /** Above 100 where people watch parts again. */
  averageViewPercentage: z.number(),
  likes: z.number(),
  subscribersGained: z.number(),
});
export type Figures = z.infer<typeof figuresSchema>;
export type DayFigures = Figures & { day: Day };

/** How much of a video's audience watches one of its moments. */
export const retentionPointSchema = z.object({
  /** 0.01 to 1 of the video's length. */
  elapsedVideoTimeRatio: z.number(),
  /** Above 1 where people watch the moment again. */
  audienceWatchRatio: z.number(),
  /** 0 to 1 among YouTube's videos of a similar length; 0.5 is the middle. */
  relativeRetentionPerformance: z.number(),
});
export type RetentionPoint = z.infer<typeof retentionPointSchema>;

/** What is asked of a file: `?range=28&table=retention&publicationId=…`. */
export const fileQuerySchema = z.object({
  range: z.coerce.number().pipe(rangeSchema),
  table: z.enum(["days", "retention"]).default("days"),
  publicationId: z.uuid().optional(),
});

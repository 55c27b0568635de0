import { z } from "zod";
import type { YouTubeAccess } from "@/server/adapters/youtube/client";
import { YouTubeError } from "@/server/adapters/youtube/errors";
import { queryReport, type ReportQuery, type ReportRow } from "@/server/adapters/youtube/query-report";
import { callChannel, type ChannelIds } from "@/server/channels/youtube/call-channel";
import { AppError } from "@/server/errors";
import { type Day, type DayFigures, type RetentionPoint, retentionPointSchema } from "../schema";

export type Span = { startDate: Day; endDate: Day };
export type VideoDayFigures = DayFigures & { youtubeVideoId: string };

const activityMetrics = [
  ...["views", "engagedViews", "estimatedMinutesWatched", "averageViewDuration", "averageViewPercentage"],
  ...["likes", "subscribersGained"],
];
const retentionMetrics = ["audienceWatchRatio", "relativeRetentionPerformance"];
/** Of a query; YouTube takes 500, whose addresses some proxies would cut. */
const videosPerQuery = 100;

const daySchema = z
  .object({
    day: z.iso.date(),
    views: z.number(),
    engagedViews: z.number(),
    estimatedMinutesWatched: z.number(),
    averageViewDuration: z.number(),
    averageViewPercentage: z.number(),
    likes: z.number(),
    subscribersGained: z.number(),
  })
  .transform(({ estimatedMinutesWatched, averageViewDuration, ...figures }): DayFigures => ({
    ...figures,
    minutesWatched: estimatedMinutesWatched,
    averageViewDurationS: averageViewDuration,
  }));
const videoSchema = z.object({ video: z.string() });

/** A channel's figures of each day that YouTube has, of all its videos. Throws FORBIDDEN where it may not be read. */
export async function fetchChannelDays(where: ChannelIds, span: Span): Promise<DayFigures[]> {
  const rows = await query(where, { ...span, dimensions: ["day"], metrics: activityMetrics });

  return rows.map((row) => daySchema.parse(row));
}

/** The same of some of its videos, each by itself. */
export async function fetchVideoDays(
  where: ChannelIds,
  span: Span,
  youtubeVideoIds: readonly string[],
): Promise<VideoDayFigures[]> {
  const days: VideoDayFigures[] = [];
  for (let start = 0; start < youtubeVideoIds.length; start += videosPerQuery) {
    const rows = await query(where, {
      ...{ ...span, dimensions: ["day", "video"], metrics: activityMetrics },
      youtubeVideoIds: youtubeVideoIds.slice(start, start + videosPerQuery),
    });
    days.push(
      ...rows.map((row) => ({ ...daySchema.parse(row), youtubeVideoId: videoSchema.parse(row).video })),
    );
  }

  return days;
}

/** How much of a video people watched in a time, at each hundredth of its length; nothing where too few watched it. */
export async function fetchRetention(
  where: ChannelIds & { publicationId: string },
  span: Span,
  youtubeVideoId: string,
): Promise<RetentionPoint[]> {
  const rows = await query(where, {
    ...{ ...span, dimensions: ["elapsedVideoTimeRatio"], metrics: retentionMetrics },
    youtubeVideoIds: [youtubeVideoId],
  });

  return rows.map((row) => retentionPointSchema.parse(row));
}

/** What a refusal means for analytics alone: uploads of the same connection go on, so it is no end of the grant. */
async function query(
  where: ChannelIds & { publicationId?: string },
  report: ReportQuery,
): Promise<ReportRow[]> {
  const answer = await callChannel(where, "reports.query", async (access) => attempt(access, report));
  if (answer instanceof AppError) throw answer;

  return answer;
}

async function attempt(access: YouTubeAccess, report: ReportQuery): Promise<ReportRow[] | AppError> {
  try {
    return await queryReport(access, report);
  } catch (error) {
    if (!(error instanceof YouTubeError && error.status === 403)) throw error;
    const { reason, message, cause } = error;
    const userMessage = reason === undefined ? undefined : refusals[reason];
    if (userMessage === undefined) throw error;

    return new AppError(reason === "accessNotConfigured" ? "CONFIGURATION_INVALID" : "FORBIDDEN", message, {
      ...{ userMessage, cause },
    });
  }
}

const refusals: Record<string, string | undefined> = {
  insufficientPermissions:
    "The connection of this channel may not read YouTube Analytics; reconnect it, and leave that box on Google’s page ticked.",
  forbidden:
    "YouTube does not let this Google account read the channel’s analytics; reconnect with one that manages the channel.",
  accessNotConfigured:
    "The Google Cloud project has not enabled the YouTube Analytics API; enable it there, then fetch again.",
};

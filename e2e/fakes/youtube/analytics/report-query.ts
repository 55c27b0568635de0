import { z } from "zod";
import { Refusal } from "../reply";

/** The metrics of the reports that are emulated, and what their columns hold. */
export const activityMetrics = {
  views: "INTEGER",
  engagedViews: "INTEGER",
  estimatedMinutesWatched: "INTEGER",
  averageViewDuration: "INTEGER",
  averageViewPercentage: "FLOAT",
  likes: "INTEGER",
  subscribersGained: "INTEGER",
} as const;
export type ActivityMetric = keyof typeof activityMetrics;

export const retentionMetrics = {
  audienceWatchRatio: "FLOAT",
  relativeRetentionPerformance: "FLOAT",
} as const;

export const dimensionTypes = { day: "STRING", video: "STRING", elapsedVideoTimeRatio: "FLOAT" } as const;
export type Dimension = keyof typeof dimensionTypes;

/** https://developers.google.com/youtube/analytics/channel_reports: basic user activity, top videos, audience retention. */
const reportsByDimensions = ["", "day", "video", "day,video", "elapsedVideoTimeRatio"];

export type ReportQuery = {
  /** MINE, or a channel's id. */
  channel: string;
  startDate: string;
  endDate: string;
  dimensions: Dimension[];
  metrics: string[];
  videoIds: string[] | undefined;
  sort: string[];
  maxResults?: number | undefined;
  startIndex: number;
};

const listSchema = z
  .string()
  .regex(/^-?[0-9a-z]+(,-?[0-9a-z]+)*$/i)
  .transform((text) => text.split(","));
const parametersSchema = z.object({
  ids: z.string().regex(/^channel==[\w-]+$/),
  startDate: z.iso.date(),
  endDate: z.iso.date(),
  metrics: listSchema,
  dimensions: listSchema.default([]),
  filters: z
    .string()
    .regex(/^video==[\w,-]+$/)
    .optional(),
  sort: listSchema.default([]),
  maxResults: z.coerce.number().int().min(1).optional(),
  startIndex: z.coerce.number().int().min(1).default(1),
});

/** The query of a report, https://developers.google.com/youtube/analytics/reference/reports/query. What YouTube cannot answer is refused. */
export function readReportQuery({ searchParams }: URL): ReportQuery {
  const { data, error } = parametersSchema.safeParse(Object.fromEntries(searchParams));
  if (error) throw refuseReport(400, "badRequest", `Invalid query. ${z.prettifyError(error)}`);
  const { ids, filters, dimensions: names, ...query } = data;
  const dimensions = names.filter((name): name is Dimension => Object.hasOwn(dimensionTypes, name));
  const videoIds = filters?.slice("video==".length).split(",");
  const report = dimensions.toSorted().join(",");
  const known = report === "elapsedVideoTimeRatio" ? retentionMetrics : activityMetrics;
  const columns: string[] = [...names, ...query.metrics];
  const isSupported =
    dimensions.length === names.length &&
    reportsByDimensions.includes(report) &&
    query.metrics.every((metric) => Object.hasOwn(known, metric)) &&
    query.sort.every((name) => columns.includes(name.replace(/^-/, ""))) &&
    (videoIds?.length ?? 0) <= 500 &&
    hasWhatItNeeds(report, { ...query, videoIds });
  if (!isSupported || query.startDate > query.endDate) {
    const page = "https://developers.google.com/youtube/analytics/v2/available_reports";
    throw refuseReport(
      400,
      "badRequest",
      `The query is not supported. Check the documentation at ${page} for supported queries.`,
    );
  }

  return { ...query, dimensions, videoIds, channel: ids.slice("channel==".length) };
}

/** Top videos are sorted, and at most 200; retention is of one video; days of several videos name them. */
function hasWhatItNeeds(
  report: string,
  { videoIds, sort, maxResults }: Pick<ReportQuery, "videoIds" | "sort" | "maxResults">,
): boolean {
  if (report === "elapsedVideoTimeRatio") return videoIds?.length === 1;
  if (report === "day,video") return videoIds !== undefined;
  if (report !== "video") return true;

  return (
    maxResults !== undefined && maxResults <= 200 && sort.length > 0 && sort[0]?.startsWith("-") === true
  );
}

const statuses: Record<number, string> = { 400: "INVALID_ARGUMENT", 403: "PERMISSION_DENIED" };

/** An error of the Analytics API: that of the Data API with a status in words, and a domain that is always global. */
export function refuseReport(code: 400 | 403, reason: string, message: string): Refusal {
  const errors = [{ message, domain: "global", reason }];

  return new Refusal({ status: code, body: { error: { code, message, errors, status: statuses[code] } } });
}

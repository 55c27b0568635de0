import { z } from "zod";
import { callYouTube, createAnalyticsClient, type YouTubeAccess } from "./client";

export type ReportQuery = {
  /** The first and the last day, such as 2026-11-29, as YouTube counts days (Pacific). */
  startDate: string;
  endDate: string;
  dimensions: readonly string[];
  metrics: readonly string[];
  /** Only these videos; up to 500. */
  youtubeVideoIds?: readonly string[];
};

/** A row by its columns' names. */
export type ReportRow = Record<string, string | number>;

const tableSchema = z.object({
  columnHeaders: z.array(z.object({ name: z.string() })).default([]),
  /** "If no data is available for the given query, the rows element will be omitted from the response." */
  rows: z.array(z.array(z.union([z.string(), z.number()]))).default([]),
});

/**
 * A report on the channel of a grant: https://developers.google.com/youtube/analytics/reference/reports/query. Days end where YouTube has all
 * figures, two or three days ago; nothing watched gives no rows. Throws what `callYouTube` does.
 */
export async function queryReport(access: YouTubeAccess, query: ReportQuery): Promise<ReportRow[]> {
  const { startDate, endDate, dimensions, metrics, youtubeVideoIds } = query;
  const client = createAnalyticsClient(access);
  const answer: unknown = await callYouTube(() =>
    client.reports.query({
      ...{ ids: "channel==MINE", startDate, endDate },
      ...{ dimensions: dimensions.join(","), metrics: metrics.join(",") },
      ...(youtubeVideoIds && { filters: `video==${youtubeVideoIds.join(",")}` }),
    }),
  );
  const { columnHeaders, rows } = tableSchema.parse(answer);

  return rows.map((row) =>
    Object.fromEntries(
      columnHeaders.flatMap(({ name }, index) => {
        const cell = row[index];

        return cell === undefined ? [] : [[name, cell]];
      }),
    ),
  );
}

import { type Call, requireChannel } from "../call";
import { ok, type Reply } from "../reply";
import type { FakeVideo, YouTubeState } from "../state";
import { publishWhenDue } from "../videos/video-resource";
import { type DayFigures, makeUpPerformance, shiftDay, toPacificDay, videoDurationS } from "./figures";
import {
  activityMetrics,
  type ActivityMetric,
  dimensionTypes,
  readReportQuery,
  refuseReport,
  type ReportQuery,
  retentionMetrics,
} from "./report-query";

type Cell = string | number;
type Row = Record<string, Cell>;

const reader = /\/auth\/youtube(?:\.readonly|\.force-ssl)?$/;

/**
 * GET /v2/reports, https://developers.google.com/youtube/analytics/reference/reports/query: the figures of the grant's own channel. Without any
 * for the query, `rows` is not there at all. "Requests now require access to youtube.readonly" as well.
 */
export function queryReports(call: Call): Reply {
  const { url, state, grant } = call;
  if (!grant.scopes.some((scope) => reader.test(scope))) {
    throw refuseReport(403, "insufficientPermissions", "Request had insufficient authentication scopes.");
  }
  const channel = requireChannel(call);
  const query = readReportQuery(url);
  if (query.channel !== "MINE" && query.channel !== channel.id)
    throw refuseReport(403, "forbidden", "Forbidden");

  const videos = [...state.videos.values()].filter(
    ({ id, channelId }) => channelId === channel.id && (query.videoIds?.includes(id) ?? true),
  );
  for (const video of videos) publishWhenDue(video, state);
  const isRetention = query.dimensions.includes("elapsedVideoTimeRatio");
  const rows = isRetention ? listRetention(videos, state) : listActivity(videos, query, state);
  const types: Record<string, string> = { ...activityMetrics, ...retentionMetrics, ...dimensionTypes };
  const columns = [...query.dimensions, ...query.metrics];
  const start = query.startIndex - 1;
  const shown = sortRows(rows, query.sort).slice(
    start,
    query.maxResults === undefined ? undefined : start + query.maxResults,
  );

  return ok({
    kind: "youtubeAnalytics#resultTable",
    columnHeaders: columns.map((name) => ({
      name,
      columnType: Object.hasOwn(dimensionTypes, name) ? "DIMENSION" : "METRIC",
      dataType: types[name],
    })),
    ...(shown.length > 0 && { rows: shown.map((row) => columns.map((name) => row[name] ?? 0)) }),
  });
}

function listRetention([video]: FakeVideo[], { analytics }: YouTubeState): Row[] {
  const ratios = video && analytics.readRetention(video);
  if (!ratios) return [];
  const performance = makeUpPerformance(video.id, ratios);

  return ratios.map((audienceWatchRatio, index) => ({
    elapsedVideoTimeRatio: (index + 1) / ratios.length,
    audienceWatchRatio,
    relativeRetentionPerformance: performance[index] ?? 0,
  }));
}

/** What the videos did, summed up by what the query asks for; days end where figures do. */
function listActivity(videos: FakeVideo[], query: ReportQuery, { analytics, now }: YouTubeState): Row[] {
  const lastDay = shiftDay(toPacificDay(now()), -analytics.delayDays);
  const groups = new Map<string, { row: Row; days: DayFigures[] }>();
  for (let day = query.startDate; day <= query.endDate && day <= lastDay; day = shiftDay(day, 1)) {
    for (const video of videos) {
      const figures = analytics.readDay(video, day);
      if (!figures) continue;
      const dimensions: Record<string, Cell> = { day, video: video.id };
      const row = Object.fromEntries(query.dimensions.map((name) => [name, dimensions[name] ?? ""]));
      const key = JSON.stringify(row);
      const group = groups.get(key) ?? { row, days: [] };
      group.days.push(figures);
      groups.set(key, group);
    }
  }

  return [...groups.values()].map(({ row, days }) => ({ ...row, ...addUp(days) }));
}

function addUp(days: DayFigures[]): Record<ActivityMetric, number> {
  const sum = (name: keyof DayFigures) => days.reduce((total, day) => total + day[name], 0);
  const views = sum("views");
  const averageS = views === 0 ? 0 : (60 * sum("minutesWatched")) / views;

  return {
    views,
    engagedViews: sum("engagedViews"),
    estimatedMinutesWatched: Math.round(sum("minutesWatched")),
    averageViewDuration: Math.round(averageS),
    averageViewPercentage: Math.round((10_000 * averageS) / videoDurationS) / 100,
    likes: sum("likes"),
    subscribersGained: sum("subscribersGained"),
  };
}

/** By each name in turn; a hyphen before it turns it round. */
function sortRows(rows: Row[], sort: string[]): Row[] {
  return rows.toSorted((one, other) => {
    for (const name of sort) {
      const [key, sign] = name.startsWith("-") ? [name.slice(1), -1] : [name, 1];
      const [left = 0, right = 0] = [one[key], other[key]];
      const order = left < right ? -1 : left > right ? 1 : 0;
      if (order !== 0) return sign * order;
    }

    return 0;
  });
}

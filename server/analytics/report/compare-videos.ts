import { sumVideoCosts } from "@/server/costs/video-costs";
import { shiftDay } from "../days";
import type { Day, Figures } from "../schema";
import { median } from "./median";
import type { Span, VideoRow } from "./report-repository";

/** What a fetch of a channel that nothing is known of goes back. */
const firstDays = 90;
const weekDays = 7;

/** A video that a channel has on YouTube, beside the others. */
export type VideoResult = Figures & {
  publicationId: string;
  videoId: string;
  renderId: string | null;
  youtubeVideoId: string;
  title: string;
  publishedAt: Date;
  /** Views of its first seven days; null before they are over, and where they are from before the figures begin. */
  firstWeekViews: number | null;
  /** Those by the channel's median: 1 is what its videos usually have. */
  ratio: number | null;
  /** Spent on the video for a thousand of the views that are known of it, in millionths of a US dollar; null without any. */
  costMicrosPerThousandViews: number | null;
  costMicros: number;
  lifetimeViews: number;
};

/** What a channel's videos usually have; null where there are fewer than three to tell. */
export type Medians = { firstWeekViews: number | null; averageViewPercentage: number | null };

/** A channel's videos, each beside the channel's medians and with what it cost. */
export async function compareVideos(
  workspaceId: string,
  rows: VideoRow[],
  { known, connectedAt }: { known: Span; connectedAt: Date | undefined },
): Promise<{ videos: VideoResult[]; medians: Medians }> {
  const costs = await sumVideoCosts(workspaceId, [...new Set(rows.map(({ videoId }) => videoId))]);
  // A channel that nobody watched at first has no days from then, though they were asked for.
  const askedFrom = connectedAt && shiftDay(connectedAt.toISOString().slice(0, 10), -firstDays);
  const firstKnown = askedFrom !== undefined && askedFrom < known.start ? askedFrom : known.start;
  const readFirstWeek = (row: VideoRow) =>
    isWhole(row.publishedDay, { start: firstKnown, end: known.end }) ? row.firstWeekViews : null;
  const medians = {
    firstWeekViews: median(rows.flatMap((row) => readFirstWeek(row) ?? [])),
    averageViewPercentage: median(
      rows.flatMap(({ views, averageViewPercentage }) => (views > 0 ? [averageViewPercentage] : [])),
    ),
  };

  return {
    medians,
    videos: rows.map(({ publishedDay, ...row }) => {
      const firstWeekViews = readFirstWeek({ ...row, publishedDay });
      const costMicros = costs.get(row.videoId) ?? 0;

      return {
        ...{ ...row, firstWeekViews, costMicros },
        ratio: firstWeekViews === null ? null : divide(firstWeekViews, medians.firstWeekViews),
        costMicrosPerThousandViews: perThousand(costMicros, row.lifetimeViews),
      };
    }),
  };
}

/** Costs for a thousand views; null without views. Pure. */
export function perThousand(costMicros: number, views: number): number | null {
  return views === 0 ? null : Math.round((1000 * costMicros) / views);
}

function isWhole(publishedDay: Day, known: Span): boolean {
  return publishedDay >= known.start && shiftDay(publishedDay, weekDays - 1) <= known.end;
}

function divide(value: number, by: number | null): number | null {
  return by === null || by === 0 ? null : value / by;
}

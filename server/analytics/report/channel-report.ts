import { toPacificDay } from "@/server/adapters/youtube/pacific-day";
import { getChannel, listChannels } from "@/server/channels/channels";
import { shiftDay } from "../days";
import type { AnalyticsState, Day, DayFigures, Figures, Range } from "../schema";
import { findBestSlots, type SlotResult } from "./best-slots";
import { compareVideos, type Medians, perThousand, type VideoResult } from "./compare-videos";
import {
  findAnalytics,
  findKnownSpan,
  listChannelDays,
  listVideos,
  type Span,
  sumChannel,
} from "./report-repository";

/** Videos that a page lists; the file has all. */
const mostVideos = 100;
/** YouTube's delay, for a channel that nothing is known of yet. */
const usualDelayDays = 3;

/** How a channel stands with YouTube Analytics; `state` is null before the first fetch. */
export type ChannelAnalytics = {
  title: string;
  handle: string;
  state: AnalyticsState | null;
  reason: string | null;
  syncedAt: Date | null;
};

export type ChannelReport = Span & {
  channelId: string;
  name: string;
  timeZone: string;
  /** Null where it is connected to no YouTube channel. */
  analytics: ChannelAnalytics | null;
  /** The first day that is known; null where none is. */
  knownFrom: Day | null;
  totals: Figures;
  /** Of the same time before it; null where that is not known as a whole. */
  previous: Figures | null;
  /** Those that YouTube has, in order. */
  days: DayFigures[];
  medians: Medians;
  /** The most viewed first. */
  videos: VideoResult[];
  videoCount: number;
  slots: SlotResult[];
  /** Of all its videos; null without views. */
  costMicrosPerThousandViews: number | null;
};

/** A workspace's channels, each with how it stands; those that are connected first. */
export async function listAnalyzedChannels(
  workspaceId: string,
): Promise<{ channelId: string; name: string; analytics: ChannelAnalytics | null }[]> {
  // What is posted elsewhere by hand YouTube knows nothing of.
  const analyzed = (await listChannels(workspaceId)).filter(({ kind }) => kind === "youtube");
  const channels = await Promise.all(
    analyzed.map(async ({ channelId, name }) => ({
      ...{ channelId, name },
      analytics: toAnalytics(await findAnalytics({ workspaceId, channelId })),
    })),
  );

  return channels.toSorted((one, other) => Number(other.analytics !== null) - Number(one.analytics !== null));
}

/** What a channel did in the last days that YouTube has, beside the days before and its own median. Throws NOT_FOUND. */
export async function reportChannel(
  where: { workspaceId: string; channelId: string },
  range: Range,
): Promise<ChannelReport> {
  const { workspaceId, channelId } = where;
  const { name, timeZone } = await getChannel(where);
  const [connection, known] = await Promise.all([findAnalytics(where), findKnownSpan(where)]);
  const span = toSpan(known, range);
  const before = { start: shiftDay(span.start, -range), end: shiftDay(span.start, -1) };
  const [totals, previous, days, rows] = await Promise.all([
    sumChannel(where, span),
    known && known.start <= before.start ? sumChannel(where, before) : null,
    listChannelDays(where, span),
    listVideos(where, span),
  ]);
  const { videos, medians } = await compareVideos(workspaceId, rows, {
    known: known ?? span,
    connectedAt: connection?.connectedAt,
  });

  return {
    ...{ ...span, channelId, name, timeZone, totals, previous, days, medians },
    ...{ analytics: toAnalytics(connection), knownFrom: known && known.start },
    ...{ videos: videos.slice(0, mostVideos), videoCount: videos.length },
    slots: findBestSlots(
      videos.flatMap(({ publishedAt, ratio }) => (ratio === null ? [] : [{ publishedAt, ratio }])),
      timeZone,
    ),
    costMicrosPerThousandViews: sumCosts(videos),
  };
}

/** The last days that are known. */
export function toSpan(known: Span | null, range: Range): Span {
  const end = known?.end ?? shiftDay(toPacificDay(Date.now()), -usualDelayDays);

  return { start: shiftDay(end, 1 - range), end };
}

/** Without what pages do not need. */
export function toAnalytics(connection: Awaited<ReturnType<typeof findAnalytics>>): ChannelAnalytics | null {
  if (!connection) return null;
  const { connectedAt: _, ...analytics } = connection;

  return analytics;
}

/** A video that is on the channel twice was paid for once. */
function sumCosts(videos: VideoResult[]): number | null {
  const each = [...new Map(videos.map((video) => [video.videoId, video])).values()];
  const sum = (pick: (video: VideoResult) => number) => each.reduce((total, video) => total + pick(video), 0);

  return perThousand(
    sum(({ costMicros }) => costMicros),
    sum(({ lifetimeViews }) => lifetimeViews),
  );
}

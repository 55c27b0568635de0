import { findSeriesRoom } from "@/server/costs/caps";
import { listTimesAfter } from "./cadence/find-time";
import { getSeries, listSeries, type Series } from "./repository";
import { listRuns } from "./runs/run-repository";
import type { SeriesIds, SeriesRun, SeriesTopic, SeriesTopicState } from "./schema";
import { countTopics, listBegun, listWaiting } from "./topics/topic-repository";

const shownWaiting = 500;
const shownBegun = 100;
const shownRuns = 30;
const shownTimes = 5;

/** A series as a list shows it. */
export type SeriesSummary = Pick<
  Series,
  | "seriesId"
  | "name"
  | "channelId"
  | "source"
  | "cadence"
  | "fillAhead"
  | "nextRunAt"
  | "pausedAt"
  | "pauseReason"
> & {
  channelName: string;
  timeZone: string;
  counts: Record<SeriesTopicState, number>;
};

/** A workspace's series, by name, with each one's number of topics in each state. */
export async function listSeriesSummaries(workspaceId: string): Promise<SeriesSummary[]> {
  const all = await listSeries(workspaceId);

  return Promise.all(
    all.map(async (series) => ({ ...toSummary(series), counts: await countTopics(series) })),
  );
}

export type SeriesDetails = SeriesSummary &
  Pick<Series, "defaults" | "monthlyCapMicros" | "failuresInRow"> & {
    /** The next times of its cadence. */
    times: Date[];
    waiting: SeriesTopic[];
    /** Newest first. */
    begun: SeriesTopic[];
    runs: SeriesRun[];
    /** The amount used this month, in millionths of a US dollar; null without a cap. */
    usedMicros: number | null;
  };

/** One series with its backlog, begun topics and runs. Throws NOT_FOUND. */
export async function showSeries(ids: SeriesIds): Promise<SeriesDetails> {
  const series = await getSeries(ids);
  const [counts, waiting, begun, runs, room] = await Promise.all([
    countTopics(ids),
    listWaiting(ids, shownWaiting),
    listBegun(ids, shownBegun),
    listRuns(ids, shownRuns),
    findSeriesRoom(ids),
  ]);
  const { defaults, monthlyCapMicros, failuresInRow, cadence, channel } = series;

  return {
    ...{ ...toSummary(series), counts, defaults, monthlyCapMicros, failuresInRow, waiting, begun, runs },
    times: listTimesAfter({ cadence, ...channel }, new Date(), shownTimes),
    usedMicros: room && room.usedMicros,
  };
}

function toSummary(series: Series): Omit<SeriesSummary, "counts"> {
  const { seriesId, name, channelId, source, cadence, fillAhead, nextRunAt, pausedAt, pauseReason } = series;
  const { channel } = series;

  return {
    ...{ seriesId, name, channelId, source, cadence, fillAhead, nextRunAt, pausedAt, pauseReason },
    channelName: channel.name,
    timeZone: cadence.kind === "cron" ? cadence.timeZone : channel.timeZone,
  };
}

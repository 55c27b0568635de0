import { findSeriesRoom } from "@/server/costs/caps";
import { AppError, type AppErrorCode } from "@/server/errors";
import { findTimeAfter } from "../cadence/find-time";
import { getSeries, type Series } from "../repository";
import type { SeriesRunIds } from "../schema";
import { pauseAfterFailure, pauseItself } from "../pause-series";
import { countAhead, listWaiting } from "../topics/topic-repository";
import { beginTopic } from "./begin-topic";
import { refillBacklog } from "./refill-backlog";
import { addBegun, endRun, isOpen } from "./run-repository";

/** Skipped topics do not count as begun, so one run could skip through a whole backlog. */
const mostSkippedInRun = 100;
/** Temporary errors, which are no failure of the series. */
const passing: AppErrorCode[] = ["TOO_MANY_REQUESTS", "PROVIDER_RATE_LIMITED", "SPENDING_CAP_REACHED"];

/**
 * Performs a run of a series: fills its backlog, and begins videos until `fillAhead` are ahead. Safe to repeat after a crash at any line,
 * since it counts the videos ahead. A finished run, or one of a paused series, does nothing. Throws temporary errors that keep a topic from
 * beginning now.
 */
export async function performRun(ids: SeriesRunIds): Promise<void> {
  if (!(await isOpen(ids))) return;
  const series = await getSeries(ids);
  if (series.pausedAt !== null) return endRun(ids, "The series is paused.");

  const { cadence, channel } = series;
  if (!findTimeAfter({ cadence, ...channel }, new Date())) {
    await pauseItself(series, { name: series.name, reason: noSlots });
    return endRun(ids, noSlots);
  }

  const problem = await tryRefill(series);
  const reason = await beginTopics(ids, series);
  await endRun(ids, problem?.userMessage ?? reason);
  // Only now, since it may pause the series, and the waiting topics have begun.
  if (problem && !passing.includes(problem.code)) await pauseAfterFailure(series, problem.userMessage);
}

const noSlots =
  "The channel has no slots any more; give it some in Settings, Channels, or give the series times of its own.";

/** Returns the error that keeps a backlog from being filled; its waiting topics begin all the same. */
async function tryRefill(series: Series): Promise<AppError | undefined> {
  try {
    await refillBacklog(series);

    return undefined;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;

    return error;
  }
}

/** Begins topics until enough are ahead; returns the reason if there are fewer. */
async function beginTopics(ids: SeriesRunIds, series: Series): Promise<string | null> {
  let missing = series.fillAhead - (await countAhead(series));
  if (missing <= 0) return null;
  const waiting = await listWaiting(series, missing + mostSkippedInRun);

  for (const topic of waiting) {
    const room = await findSeriesRoom(series);
    if (room && room.leftMicros <= 0) {
      return "This month’s cap of the series is used up; raise it, or wait for the next month.";
    }
    const begun = await beginTopic(series, topic);
    if (begun.state === "blocked") return begun.reason;
    if (begun.state !== "begun") continue;
    await addBegun(ids);
    missing -= 1;
    if (missing === 0) return null;
  }

  return series.source.kind === "list"
    ? "There are too few topics in the backlog; add some."
    : "There are too few new topics.";
}

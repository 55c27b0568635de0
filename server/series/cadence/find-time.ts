import { CronExpressionParser } from "cron-parser";
import type { Slot } from "@/server/channels/slot";
import { findNextSlot } from "@/server/publications/schedule/find-next-slot";
import type { SeriesCadence } from "../schema";

/** The settings that decide when a series' videos are published. */
export type TimeSource = { cadence: SeriesCadence; slots: Slot[]; timeZone: string };

/** A video must be written and rendered first, so no earlier time is planned. */
const leastLeadMs = 60 * 60_000;
/** Times tried before a cron expression is given up: three years of every hour. */
const mostTried = 3 * 366 * 24;

/** The next time of a series' cadence after a moment, in its time zone; null if the channel has no slots. Pure. */
export function findTimeAfter({ cadence, slots, timeZone }: TimeSource, after: Date): Date | null {
  if (cadence.kind === "slots") {
    return findNextSlot(slots, { timeZone, taken: [], now: after.getTime() + 1, leadMs: 0 });
  }

  return parseCron(cadence, after).next().toDate();
}

/** The first time of a series' cadence at least an hour ahead at which its channel has nothing planned; null if there is none. Pure. */
export function findFreeTime(
  { cadence, slots, timeZone }: TimeSource,
  { taken, now = Date.now() }: { taken: Date[]; now?: number },
): Date | null {
  if (cadence.kind === "slots") return findNextSlot(slots, { timeZone, taken, now });

  const takenMs = new Set(taken.map((moment) => moment.getTime()));
  const cron = parseCron(cadence, new Date(now + leastLeadMs));
  for (let tried = 0; tried < mostTried; tried += 1) {
    const moment = cron.next().toDate();
    if (!takenMs.has(moment.getTime())) return moment;
  }

  return null;
}

/** The next times of a series' cadence. Pure. */
export function listTimesAfter(source: TimeSource, after: Date, count: number): Date[] {
  const times: Date[] = [];
  for (let last = after; times.length < count;) {
    const next = findTimeAfter(source, last);
    if (!next) break;
    times.push(next);
    last = next;
  }

  return times;
}

/** In the hour that spring skips, it fires when clocks go forward; in the hour that autumn repeats, once. */
function parseCron({ expression, timeZone }: Extract<SeriesCadence, { kind: "cron" }>, after: Date) {
  return CronExpressionParser.parse(expression, { tz: timeZone, currentDate: after });
}

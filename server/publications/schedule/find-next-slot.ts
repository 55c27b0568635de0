import { type Slot, weekdaySchema } from "@/server/channels/schema";
import { readLocalTime, toLocalTime } from "./local-time";

/** Processing takes a while: what is suggested is not sooner. */
const leastLeadMs = 60 * 60_000;
const dayMs = 24 * 60 * 60_000;
const daysAhead = 400;

/**
 * The next time at which a channel publishes by its slots and has nothing planned yet; null without slots. A slot that no
 * clock shows on a day, in spring, is when they show it after.
 */
export function findNextSlot(
  slots: Slot[],
  {
    timeZone,
    taken,
    now = Date.now(),
    leadMs = leastLeadMs,
  }: { timeZone: string; taken: Date[]; now?: number; leadMs?: number },
): Date | null {
  const takenMs = new Set(taken.map((moment) => moment.getTime()));
  const today = Date.parse(`${toLocalTime(new Date(now), timeZone).slice(0, 10)}T00:00Z`);
  if (slots.length === 0) return null;

  for (let day = 0; day < daysAhead; day += 1) {
    const date = new Date(today + day * dayMs);
    // Sunday is day 0 there, and the last of ours.
    const weekday = weekdaySchema.options[(date.getUTCDay() + 6) % 7];
    const [first] = slots
      .filter((slot) => slot.weekday === weekday)
      .flatMap(({ time }) => toMoment(`${date.toISOString().slice(0, 10)}T${time}`, timeZone) ?? [])
      .filter((moment) => moment.getTime() >= now + leadMs && !takenMs.has(moment.getTime()))
      .sort((a, b) => a.getTime() - b.getTime());
    if (first) return first;
  }

  return null;
}

function toMoment(text: string, timeZone: string): Date | null {
  const read = readLocalTime(text, timeZone);

  return read.problem === undefined ? read.moment : read.insteadOf;
}

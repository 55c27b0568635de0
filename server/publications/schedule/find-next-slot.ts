import { type Slot, weekdaySchema } from "@/server/channels/slot";
import { readLocalTime, toLocalTime } from "./local-time";

/** Processing takes a while: what is suggested is not sooner. */
const leastLeadMs = 60 * 60_000;
const dayMs = 24 * 60 * 60_000;
const mostDays = 400;

type Taken = { timeZone: string; taken: Date[] };

/**
 * The next time at which a channel publishes by its slots and has nothing planned yet; null without slots. A slot that no
 * clock shows on a day, in spring, is when they show it after.
 */
export function findNextSlot(
  slots: Slot[],
  { now = Date.now(), leadMs = leastLeadMs, ...channel }: Taken & { now?: number; leadMs?: number },
): Date | null {
  return findSlotBeside(slots, { ...channel, from: new Date(now + leadMs - 1), isBefore: false });
}

/** The nearest free slot of a channel after a moment, or before it; null where there is none in some 400 days. Pure. */
export function findSlotBeside(
  slots: Slot[],
  { timeZone, taken, from, isBefore }: Taken & { from: Date; isBefore: boolean },
): Date | null {
  const takenMs = new Set(taken.map((moment) => moment.getTime()));
  const step = isBefore ? -1 : 1;
  const isFree = (moment: Date) =>
    (moment.getTime() - from.getTime()) * step > 0 && !takenMs.has(moment.getTime());
  const start = Date.parse(`${toLocalTime(from, timeZone).slice(0, 10)}T00:00Z`);
  if (slots.length === 0) return null;

  for (let days = 0; days < mostDays; days += 1) {
    const [nearest] = listSlotsOf(new Date(start + days * step * dayMs), slots, timeZone)
      .filter(isFree)
      .sort((one, other) => (one.getTime() - other.getTime()) * step);
    if (nearest) return nearest;
  }

  return null;
}

/** The moments of a day's slots; of the date only the day in UTC counts. */
function listSlotsOf(date: Date, slots: Slot[], timeZone: string): Date[] {
  // Sunday is day 0 there, and the last of ours.
  const weekday = weekdaySchema.options[(date.getUTCDay() + 6) % 7];

  return slots
    .filter((slot) => slot.weekday === weekday)
    .flatMap(({ time }) => toMoment(`${date.toISOString().slice(0, 10)}T${time}`, timeZone) ?? []);
}

function toMoment(text: string, timeZone: string): Date | null {
  const read = readLocalTime(text, timeZone);

  return read.problem === undefined ? read.moment : read.insteadOf;
}

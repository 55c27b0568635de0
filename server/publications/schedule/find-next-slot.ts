import { type Slot, weekdaySchema } from "@/server/channels/slot";
import { readLocalTime, toLocalTime } from "./local-time";

/** Processing takes a while, so no earlier time is suggested. */
const leastLeadMs = 60 * 60_000;
const dayMs = 24 * 60 * 60_000;
const mostDays = 400;

type Taken = { timeZone: string; taken: Date[] };

/**
 * The next free slot of a channel; null without slots. A slot in the hour that clocks skip in spring moves to the time they show instead.
 */
export function findNextSlot(
  slots: Slot[],
  { now = Date.now(), leadMs = leastLeadMs, ...channel }: Taken & { now?: number; leadMs?: number },
): Date | null {
  return findSlotBeside(slots, { ...channel, from: new Date(now + leadMs - 1), isBefore: false });
}

/** The nearest free slot of a channel after a moment, or before it; null if there is none within 400 days. Pure. */
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

/** The moments of a day's slots; only the UTC day of `date` counts. */
function listSlotsOf(date: Date, slots: Slot[], timeZone: string): Date[] {
  // `getUTCDay` puts Sunday first, and our week puts it last.
  const weekday = weekdaySchema.options[(date.getUTCDay() + 6) % 7];

  return slots
    .filter((slot) => slot.weekday === weekday)
    .flatMap(({ time }) => toMoment(`${date.toISOString().slice(0, 10)}T${time}`, timeZone) ?? []);
}

function toMoment(text: string, timeZone: string): Date | null {
  const read = readLocalTime(text, timeZone);

  return read.problem === undefined ? read.moment : read.insteadOf;
}

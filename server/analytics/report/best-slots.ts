import { type Slot, weekdaySchema } from "@/server/channels/slot";
import { middleOf } from "./median";

/** A weekday and some hours of it, in the channel's time zone, and how videos did that were published then. */
export type SlotResult = {
  weekday: Slot["weekday"];
  /** Of three hours, on a clock of 24: 18 is 18:00 to 21:00. */
  startHour: number;
  videoCount: number;
  /** Their first week's views by the channel's median, in the middle: 1.5 is half as many again. */
  ratio: number;
};

/** One video is chance. */
const leastVideos = 2;
const mostSlots = 5;
export const slotHours = 3;

/**
 * The times at which a channel's videos did best, the best first: by views of their first week, each beside the channel's median. Pure.
 */
export function findBestSlots(
  videos: readonly { publishedAt: Date; ratio: number }[],
  timeZone: string,
): SlotResult[] {
  const clock = new Intl.DateTimeFormat("en-US", {
    ...({ timeZone, weekday: "long", hour: "numeric", hourCycle: "h23" } as const),
  });
  const slots = new Map<string, SlotResult & { ratios: number[] }>();
  for (const { publishedAt, ratio } of videos) {
    const parts = Object.fromEntries(
      clock.formatToParts(publishedAt).map(({ type, value }) => [type, value]),
    );
    const weekday = weekdaySchema.parse(parts.weekday?.toLowerCase());
    const startHour = Math.floor(Number(parts.hour) / slotHours) * slotHours;
    const key = `${weekday} ${startHour}`;
    const slot = slots.get(key) ?? { weekday, startHour, videoCount: 0, ratio: 0, ratios: [] };
    slots.set(key, { ...slot, videoCount: slot.videoCount + 1, ratios: [...slot.ratios, ratio] });
  }

  return [...slots.values()]
    .filter(({ videoCount }) => videoCount >= leastVideos)
    .map(({ ratios, ...slot }) => ({ ...slot, ratio: middleOf(ratios) }))
    .toSorted((one, other) => other.ratio - one.ratio)
    .slice(0, mostSlots);
}

import { ICalCalendar, ICalEventStatus } from "ical-generator";
import { blockers } from "../item/blockers";
import type { CalendarItem, CalendarStage } from "../schema";

export type FeedItem = CalendarItem & { channelName: string; updatedAt: Date };

/** A publication takes no time, so programs show it as this long. */
const shownMs = 30 * 60_000;
/** How often programs should refresh. */
const refreshSeconds = 15 * 60;

const stages: Record<CalendarStage, string> = {
  draft: "Draft",
  queued: "Waits to be uploaded",
  uploading: "Being uploaded",
  scheduled: "Scheduled on YouTube",
  published: "Published",
  failed: "Failed",
};

/** Publications as iCalendar (RFC 5545), all times in UTC. Pure. */
export function buildCalendarFile(
  items: FeedItem[],
  { name, origin }: { name: string; origin: string },
): string {
  const calendar = new ICalCalendar({
    ...{ name: `Offcamera: ${name}`, prodId: "//Offcamera//Calendar//EN" },
    ttl: refreshSeconds,
  });
  for (const item of items) {
    const { publicationId, title, channelName, atMs, stage, blocker, updatedAt } = item;
    const missing = blocker && blockers[blocker];
    calendar.createEvent({
      id: `${publicationId}@offcamera`,
      summary: `${title} (${channelName})`,
      ...{ start: new Date(atMs), end: new Date(atMs + shownMs) },
      ...{ stamp: updatedAt, lastModified: updatedAt },
      description: [stages[stage], missing && `${missing.label}: ${missing.sentence(channelName)}`]
        .filter(Boolean)
        .join("\n"),
      url: `${origin}/videos/${item.videoId}`,
      status: stage === "draft" || blocker !== null ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED,
    });
  }

  return calendar.toString();
}

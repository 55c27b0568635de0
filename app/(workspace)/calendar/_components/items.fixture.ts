import type { CalendarItem } from "@/server/calendar/schema";

/** A card at a time, with as little else as possible. */
export function itemOf(publicationId: string, atMs: number): CalendarItem {
  return {
    ...{
      publicationId,
      atMs,
      videoId: publicationId,
      channelId: "sea",
      title: publicationId,
      stage: "draft",
    },
    ...{ isPlanned: true, isLate: false, isMovable: true, renderId: null, ownerName: null, blocker: null },
  };
}

import { usePathname, useSearchParams } from "next/navigation";
import { z } from "zod";
import type { CalendarDay } from "@/server/calendar/grid/calendar-days";

const viewSchema = z.enum(["month", "week", "day", "list"]);
export type CalendarView = z.infer<typeof viewSchema>;
export const calendarViews = viewSchema.options;

export type ViewState = {
  view: CalendarView;
  date: CalendarDay;
  /** Each channel's time zone, or the person's own for all. */
  zone: "channel" | "own";
  /** Null: all channels. */
  channelIds: string[] | null;
};

/** What the page shows, kept in its address: a link and the back button lead to the same. */
export function useViewState(today: CalendarDay) {
  const params = useSearchParams();
  const pathname = usePathname();
  const date = params.get("date") ?? "";
  const channels = params.get("channels");
  const state: ViewState = {
    view: viewSchema.catch("month").parse(params.get("view")),
    date: z.iso.date().safeParse(date).success && date >= "1970-02-01" && date < "2100" ? date : today,
    zone: params.get("zone") === "own" ? "own" : "channel",
    channelIds: channels === null ? null : channels.split(",").filter(Boolean),
  };

  function change(part: Partial<ViewState>) {
    const next = { ...state, ...part };
    const query = new URLSearchParams();
    if (next.view !== "month") query.set("view", next.view);
    if (next.date !== today) query.set("date", next.date);
    if (next.zone === "own") query.set("zone", "own");
    if (next.channelIds !== null) query.set("channels", next.channelIds.join(","));
    // Next keeps `useSearchParams` in step with it, and asks the server for nothing.
    window.history.replaceState(null, "", query.size > 0 ? `${pathname}?${query.toString()}` : pathname);
  }

  return { state, change };
}

import { keepPreviousData, skipToken, useQuery, useQueryClient } from "@tanstack/react-query";
import { useSubscription } from "@trpc/tanstack-react-query";
import { useMemo, useState } from "react";
import { useIsPageVisible } from "@/components/ui/use-is-page-visible";
import { addMonths, type CalendarDay } from "@/server/calendar/grid/calendar-days";
import type { Calendar } from "@/server/calendar/load-calendar";
import type { CalendarItem } from "@/server/calendar/schema";
import type { CalendarChange } from "@/server/calendar/watch-calendar";
import { useTRPC } from "@/trpc/client";
import { applyChange, createUnchangedKeeper, hasArrivals } from "./changed-items";

/** Renders and approvals move cards too, but send no message here. */
const staleMs = 60_000;

/** A month of the workspace's calendar, followed as others change it. */
export function useCalendar(date: CalendarDay) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const isVisible = useIsPageVisible();
  const month = date.slice(0, 7);
  const refreshing = { staleTime: staleMs, refetchInterval: staleMs };
  const [keepUnchanged] = useState(createUnchangedKeeper);
  const list = useQuery(
    trpc.calendar.list.queryOptions(
      { month },
      {
        ...{ ...refreshing, placeholderData: keepPreviousData },
        // Compared by id: by place, one moved item would make all those after it differ.
        ...{ structuralSharing: false, select: keepUnchanged },
      },
    ),
  );
  const unplanned = useQuery(trpc.calendar.unplanned.queryOptions(undefined, refreshing));

  const refresh = () =>
    Promise.all([
      queryClient.invalidateQueries(trpc.calendar.list.pathFilter()),
      queryClient.invalidateQueries(trpc.calendar.unplanned.queryFilter()),
    ]);

  function take(change: CalendarChange) {
    if (change.isMore) {
      void refresh();
      return;
    }
    const months = queryClient.getQueriesData<Calendar>(trpc.calendar.list.pathFilter());
    const calendars = months.flatMap(([, calendar]) => calendar ?? []);
    // A card that enters or leaves the calendar leaves or enters the list of videos without a time.
    if (change.goneIds.length > 0 || hasArrivals(calendars, change)) {
      void queryClient.invalidateQueries(trpc.calendar.unplanned.queryFilter());
    }
    // Cached months overlap: each keeps the items that are in it.
    for (const [key, calendar] of months) {
      if (calendar) queryClient.setQueryData<Calendar>(key, applyChange(calendar, change));
    }
  }

  const watch = useSubscription(
    // A browser has six connections to a server for all its tabs: hidden tabs leave them to the visible one.
    trpc.calendar.watch.subscriptionOptions(isVisible ? {} : skipToken, {
      onData: ({ data }) => {
        // An answer that is under way may be older.
        void queryClient.invalidateQueries({
          ...trpc.calendar.list.pathFilter(),
          predicate: ({ state: { data: known, fetchStatus } }) =>
            known !== undefined && fetchStatus === "fetching",
        });
        take(data);
      },
    }),
  );

  const isFollowed = watch.status === "pending";

  return {
    list,
    unplanned,
    isMonthLoading: list.isPlaceholderData,
    /** Why updates have stopped. */
    watchProblem: watch.error?.message,
    /** Shows a card at another place at once. */
    place: (item: CalendarItem) => take({ items: [item], goneIds: [], isMore: false }),
    refresh,
    /** Fetches changes made here, unless the server reports them like those of other people. */
    refreshUnfollowed: () => (isFollowed ? Promise.resolve() : refresh()),
    /** Fetches the month before or after in advance. */
    prefetch: (step: 1 | -1) =>
      void queryClient.query(
        trpc.calendar.list.queryOptions(
          { month: addMonths(`${month}-01`, step).slice(0, 7) },
          { staleTime: staleMs },
        ),
      ),
  };
}

/** The items that the pages show: those of the chosen channels. */
export function useShownItems(calendar: Calendar | undefined, channelIds: string[] | null): CalendarItem[] {
  return useMemo(() => {
    const items = calendar?.items ?? [];
    if (channelIds === null) return items;
    const wanted = new Set(channelIds);

    return items.filter(({ channelId }) => wanted.has(channelId));
  }, [calendar, channelIds]);
}

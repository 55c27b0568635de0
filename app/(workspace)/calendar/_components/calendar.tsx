"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { FormMessage } from "@/components/ui/form-message";
import { useIsHydrated } from "@/components/ui/use-is-hydrated";
import { toLocalTime } from "@/server/publications/schedule/local-time";
import { pageStyles } from "../../_components/page-styles";
import { CalendarPages } from "./calendar-pages";
import { CalendarSkeleton } from "./calendar-skeleton";
import { readClock } from "./labels";
import { useCalendar } from "./use-calendar";
import { useViewState } from "./use-view-state";

type CalendarAccess = {
  /** Whether the person may move videos, and the only channels in which they may; empty: in all. */
  canManage: boolean;
  limitedTo: readonly string[];
};

/** When the videos of all channels become public: planned, moved and looked after. */
export function Calendar(access: CalendarAccess) {
  const isHydrated = useIsHydrated();

  return (
    <div className={pageStyles}>
      <h1 className="flex h-9 items-center text-lg font-semibold tracking-tight">Calendar</h1>
      {/* Only the browser knows its time zone, and on which day weeks begin. */}
      {isHydrated ? <LoadedCalendar {...access} /> : <CalendarSkeleton />}
    </div>
  );
}

function LoadedCalendar(access: CalendarAccess) {
  const [clock] = useState(() => readClock(navigator.language));
  const today = toLocalTime(new Date(), clock.timeZone).slice(0, 10);
  const view = useViewState(today);
  const calendar = useCalendar(view.state.date);
  const { data, error, refetch, isFetching } = calendar.list;
  if (!data && error) {
    return (
      <div className="flex flex-col items-start">
        <FormMessage tone="error">{error.message}</FormMessage>
        <Button variant="outline" onClick={() => void refetch()} disabled={isFetching}>
          Try again
        </Button>
      </div>
    );
  }
  if (!data) return <CalendarSkeleton />;

  return (
    <>
      {calendar.watchProblem !== undefined && (
        <FormMessage tone="error">
          This page does not follow the calendar now: {calendar.watchProblem}
        </FormMessage>
      )}
      {error && <FormMessage tone="error">{error.message}</FormMessage>}
      <CalendarPages {...{ data, calendar, view, clock, today, ...access }} />
    </>
  );
}

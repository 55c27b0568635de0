import dynamic from "next/dynamic";
import { useMemo, useState } from "react";
import { useIsNarrow } from "@/components/ui/use-is-narrow";
import { useStableCallback } from "@/components/ui/use-stable-callback";
import type { CalendarDay } from "@/server/calendar/grid/calendar-days";
import type { Calendar } from "@/server/calendar/load-calendar";
import type { CalendarItem } from "@/server/calendar/schema";
import { toLocalTime } from "@/server/publications/schedule/local-time";
import { CalendarContextProvider } from "./calendar-context";
import { CalendarToolbar } from "./calendar-toolbar";
import { lookOfChannels } from "./channel-colors";
import { CardDialog } from "./dialogs/card-dialog";
import { MoveDialog } from "./dialogs/move-dialog";
import { type Clock, momentLabel } from "./labels";
import { useCardMoves } from "./moving/use-card-moves";
import { createPlacer } from "./placed-items";
import { NothingPlanned } from "./nothing-planned";
import { UnplannedList } from "./unplanned-list";
import { type useCalendar, useShownItems } from "./use-calendar";
import type { useViewState } from "./use-view-state";
import { HoursView } from "./views/hours-view";
import { ListView } from "./views/list-view";
import { MonthView } from "./views/month-view";
import { WeekList } from "./views/week-list";

// Few visits open it: it is loaded when first opened.
const FeedsDialog = dynamic(() => import("./dialogs/feeds-dialog").then((module) => module.FeedsDialog));

type CalendarPagesProps = {
  data: Calendar;
  calendar: ReturnType<typeof useCalendar>;
  view: ReturnType<typeof useViewState>;
  clock: Clock;
  today: CalendarDay;
  canManage: boolean;
  /** The only channels in which they may; empty: in all. */
  limitedTo: readonly string[];
};

/** The open month, week, day or list, and what can be done with its cards. */
export function CalendarPages({ data, calendar, view, clock, today, ...access }: CalendarPagesProps) {
  const { canManage, limitedTo } = access;
  const { state, change } = view;
  const { channels } = data;
  const [openedId, setOpenedId] = useState<string | null>(null);
  const [hasFeeds, setHasFeeds] = useState(false);
  const isNarrow = useIsNarrow();
  const items = useShownItems(data, state.channelIds);
  const byId = useMemo(() => new Map(channels.map((channel) => [channel.channelId, channel])), [channels]);
  const looks = useMemo(() => lookOfChannels(channels), [channels]);
  const ownZone = state.zone === "own" ? clock.timeZone : null;
  const zoneOf = useMemo(
    () => (channelId: string) => ownZone ?? byId.get(channelId)?.timeZone ?? clock.timeZone,
    [ownZone, byId, clock.timeZone],
  );
  const [placeItems] = useState(createPlacer);
  const days = useMemo(() => placeItems(items, zoneOf), [placeItems, items, zoneOf]);
  const opened = items.find(({ publicationId }) => publicationId === openedId);
  const { moves, carried, announcement, dragProps } = useCardMoves({
    ...{ items, channels, state, zoneOf, calendar, change },
    label: (moment, channelId) => momentLabel(moment, zoneOf(channelId), clock.is12Hour),
  });
  const onOpen = useStableCallback((item: CalendarItem) => setOpenedId(item.publicationId));
  const onOpenUnplanned = useStableCallback(moves.askUnplanned);
  const onOpenDay = useStableCallback((day: CalendarDay) => change({ view: "day", date: day }));
  const context = useMemo(
    () => ({
      ...{ clock, looks, zoneOf, onOpen, onOpenUnplanned },
      canMove: (channelId: string | null) =>
        canManage && (limitedTo.length === 0 || (channelId !== null && limitedTo.includes(channelId))),
      nameOf: (channelId: string) => byId.get(channelId)?.name ?? "",
    }),
    [clock, looks, zoneOf, canManage, limitedTo, onOpen, onOpenUnplanned, byId],
  );
  const local = carried && toLocalTime(carried.to, carried.timeZone);
  const pages = {
    ...{ date: state.date, today, days, onOpenDay },
    target: local === null ? null : { day: local.slice(0, 10), hour: Number(local.slice(11, 13)) },
  };
  const zones = new Set(items.map(({ channelId }) => zoneOf(channelId)));

  return (
    <CalendarContextProvider value={context}>
      <CalendarToolbar
        {...{ state, today, clock, channels, looks }}
        onChange={change}
        onPrefetch={calendar.prefetch}
        onOpenFeeds={() => setHasFeeds(true)}
      />
      <p id="calendar-keys" hidden>
        Press Space to pick it up, and move it by arrow keys, or by Page Down and Page Up to free slots.
      </p>
      <p role="status" className="sr-only">
        {announcement}
      </p>
      {channels.length === 0 && <NothingPlanned />}
      {channels.length > 0 && (
        <div
          {...dragProps}
          aria-busy={calendar.isMonthLoading}
          className="grid items-start gap-4 xl:grid-cols-[1fr_14rem]"
        >
          <div className="min-w-0">
            {state.view === "month" && <MonthView {...pages} />}
            {state.view === "week" && isNarrow && <WeekList {...pages} />}
            {(state.view === "day" || (state.view === "week" && !isNarrow)) && (
              <HoursView
                {...pages}
                isDay={state.view === "day"}
                timeZone={zones.size === 1 ? ([...zones][0] ?? null) : ownZone}
              />
            )}
            {state.view === "list" && (
              <ListView key={state.date.slice(0, 7)} {...{ days }} date={state.date} />
            )}
          </div>
          <UnplannedList videos={calendar.unplanned.data} problem={calendar.unplanned.error?.message} />
        </div>
      )}
      {opened && !moves.open && (
        <CardDialog
          item={opened}
          onClose={() => setOpenedId(null)}
          onMove={() => {
            setOpenedId(null);
            moves.askItem(opened);
          }}
          onUnplan={() => {
            setOpenedId(null);
            moves.unplan(opened);
          }}
        />
      )}
      {moves.open && <MoveDialog open={moves.open} {...{ moves, channels }} />}
      {hasFeeds && <FeedsDialog channels={channels} onClose={() => setHasFeeds(false)} />}
    </CalendarContextProvider>
  );
}

import { memo } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { type CalendarDay, listMonthGrid } from "@/server/calendar/grid/calendar-days";
import { CalendarCard, ChannelChip } from "../calendar-card";
import { useCalendarContext } from "../calendar-context";
import { dayLabel, weekdayLabel } from "../labels";
import type { PlacedDays, PlacedItem } from "../placed-items";

/** A day shows this many; the others are on the day's own page. */
const mostCards = 3;
const mostChips = 8;
/** One shared list, so that an empty day does not render again. */
const nothing: PlacedItem[] = [];

export type DayPagesProps = {
  date: CalendarDay;
  today: CalendarDay;
  days: PlacedDays;
  /** The place of the card that is being moved by keyboard. */
  target: { day: CalendarDay; hour: number } | null;
  onOpenDay: (day: CalendarDay) => void;
};

/** The weeks of a month, each day with its first cards; on a phone with the letters of their channels. */
export function MonthView({ date, today, days, target, onOpenDay }: DayPagesProps) {
  const { clock } = useCalendarContext();
  const weeks = listMonthGrid(date, clock.firstDay);
  const month = date.slice(0, 7);

  return (
    <div className="overflow-hidden rounded-lg border bg-card">
      <div aria-hidden className="grid grid-cols-7 border-b text-xs font-medium text-muted-foreground">
        {weeks[0]?.map((day) => (
          <span key={day} className="px-2 py-1.5 max-sm:px-0 max-sm:text-center">
            {weekdayLabel(day)}
          </span>
        ))}
      </div>
      <ol className="grid grid-cols-7">
        {weeks.flat().map((day, index) => (
          <li
            key={day}
            data-drop={day}
            data-over={target?.day === day || undefined}
            aria-label={dayLabel(day)}
            className={cn(
              "flex min-h-28 min-w-0 flex-col gap-1 p-1 data-over:bg-primary/10 data-over:outline-2 data-over:-outline-offset-2 data-over:outline-primary max-sm:min-h-20",
              index % 7 > 0 && "border-l",
              index >= 7 && "border-t",
              !day.startsWith(month) && "bg-muted/60",
            )}
          >
            <DayCards {...{ day, onOpenDay }} placed={days.get(day) ?? nothing} isToday={day === today} />
          </li>
        ))}
      </ol>
    </div>
  );
}

type DayCardsProps = {
  day: CalendarDay;
  placed: PlacedItem[];
  isToday: boolean;
  onOpenDay: (day: CalendarDay) => void;
};

const DayCards = memo(function DayCards({ day, placed, isToday, onOpenDay }: DayCardsProps) {
  const { looks } = useCalendarContext();
  const shown = placed.length > mostCards + 1 ? placed.slice(0, mostCards) : placed;
  const count = placed.length === 1 ? "1 video" : `${placed.length} videos`;

  return (
    <>
      <button
        type="button"
        onClick={() => onOpenDay(day)}
        aria-current={isToday ? "date" : undefined}
        className="relative flex min-w-0 flex-col items-start gap-1 rounded text-xs hover:bg-accent max-sm:flex-1"
      >
        <span className="sr-only">
          {isToday && "Today, "}
          {dayLabel(day)}, {count}: open the day
        </span>
        <span
          aria-hidden
          className={cn(
            "flex h-5 min-w-5 items-center justify-center rounded-full px-1 tabular-nums",
            isToday && "bg-primary font-semibold text-primary-foreground",
          )}
        >
          {Number(day.slice(8))}
        </span>
        <span aria-hidden className="flex flex-wrap gap-0.5 sm:hidden">
          {placed.slice(0, mostChips).map(({ item }) => (
            <ChannelChip key={item.publicationId} look={looks.get(item.channelId)} />
          ))}
          {placed.length > mostChips && <span>+{placed.length - mostChips}</span>}
        </span>
      </button>
      <ul className="flex min-w-0 flex-col gap-1 empty:hidden max-sm:hidden">
        {shown.map(({ item, timeZone }) => (
          <li key={item.publicationId} className="min-w-0">
            <CalendarCard item={item} timeZone={timeZone} isSmall />
          </li>
        ))}
      </ul>
      {placed.length > shown.length && (
        <Button
          variant="ghost"
          size="sm"
          className="h-6 justify-start px-1.5 text-xs max-sm:hidden"
          onClick={() => onOpenDay(day)}
          aria-label={`${placed.length - shown.length} more on ${dayLabel(day)}`}
        >
          {placed.length - shown.length} more
        </Button>
      )}
    </>
  );
});

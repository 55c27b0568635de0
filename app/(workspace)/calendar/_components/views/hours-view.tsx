import { Fragment } from "react";
import { cn } from "@/components/ui/cn";
import { type CalendarDay, isSkippedHour, listWeek } from "@/server/calendar/grid/calendar-days";
import { CalendarCard } from "../calendar-card";
import { useCalendarContext } from "../calendar-context";
import { dayLabel, hourLabel, shortDayLabel } from "../labels";
import type { PlacedItem } from "../placed-items";
import type { DayPagesProps } from "./month-view";

const hours = Array.from({ length: 24 }, (_, hour) => hour);
/** Empty hours of the night share one row, as most days have nothing there. */
const nightEnds = 6;

type HoursViewProps = DayPagesProps & {
  isDay: boolean;
  /** The rows' time zone, if they have only one: its clocks may skip an hour. */
  timeZone: string | null;
};

/** A week, or a day, by hours: each row is as high as its fullest hour. */
export function HoursView({ date, today, days, target, isDay, timeZone, onOpenDay }: HoursViewProps) {
  const { clock } = useCalendarContext();
  const shown = isDay ? [date] : listWeek(date, clock.firstDay);
  const byHour = new Map<string, PlacedItem[]>();
  for (const day of shown) {
    for (const placed of days.get(day) ?? []) {
      const key = `${day} ${placed.hour}`;
      byHour.set(key, [...(byHour.get(key) ?? []), placed]);
    }
  }
  const isQuiet = (hour: number) => shown.every((day) => !byHour.has(`${day} ${hour}`));
  const firstHour = hours.findIndex((hour) => hour >= nightEnds || !isQuiet(hour) || target?.hour === hour);

  return (
    <div
      role="region"
      aria-label={isDay ? dayLabel(date) : `Week of ${dayLabel(shown[0] ?? date)}`}
      tabIndex={0}
      className="overflow-auto rounded-lg border bg-card"
    >
      <div
        className={cn(
          "grid",
          isDay ? "grid-cols-[3.5rem_1fr]" : "min-w-[44rem] grid-cols-[3.25rem_repeat(7,minmax(0,1fr))]",
        )}
      >
        <span />
        {shown.map((day) => (
          <h3 key={day} className="border-l p-1 text-xs">
            {isDay ? (
              <span className="px-1 font-medium">{dayLabel(day)}</span>
            ) : (
              <button
                type="button"
                onClick={() => onOpenDay(day)}
                aria-current={day === today ? "date" : undefined}
                className={cn(
                  "rounded px-1 py-0.5 font-medium hover:bg-accent",
                  day === today && "bg-primary text-primary-foreground hover:bg-primary",
                )}
              >
                {shortDayLabel(day)}
              </button>
            )}
          </h3>
        ))}
        {hours.slice(firstHour).map((hour) => (
          <Fragment key={hour}>
            <span className="border-t px-1.5 py-1 text-right text-xs text-muted-foreground tabular-nums">
              {hourLabel(hour, clock.is12Hour)}
            </span>
            {shown.map((day) => (
              <HourCell
                key={day}
                {...{ day, hour }}
                placed={byHour.get(`${day} ${hour}`) ?? []}
                isOver={target?.day === day && target.hour === hour}
                isSkipped={timeZone !== null && hour < nightEnds && isSkippedHour(day, hour, timeZone)}
              />
            ))}
          </Fragment>
        ))}
      </div>
    </div>
  );
}

type HourCellProps = {
  day: CalendarDay;
  hour: number;
  placed: PlacedItem[];
  isOver: boolean;
  isSkipped: boolean;
};

function HourCell({ day, hour, placed, isOver, isSkipped }: HourCellProps) {
  if (isSkipped) {
    return (
      <p className="border-t border-l bg-muted px-1.5 py-1 text-xs text-muted-foreground">
        Clocks go forward
      </p>
    );
  }

  return (
    <ul
      data-drop={`${day}T${String(hour).padStart(2, "0")}`}
      data-over={isOver || undefined}
      className="flex min-h-11 min-w-0 flex-col gap-1 border-t border-l p-1 data-over:bg-primary/10 data-over:outline-2 data-over:-outline-offset-2 data-over:outline-primary"
    >
      {placed.map(({ item, timeZone }) => (
        <li key={item.publicationId} className="min-w-0">
          <CalendarCard item={item} timeZone={timeZone} />
        </li>
      ))}
    </ul>
  );
}

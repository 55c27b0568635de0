import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { listWeek } from "@/server/calendar/grid/calendar-days";
import { CalendarCard } from "../calendar-card";
import { useCalendarContext } from "../calendar-context";
import { dayLabel } from "../labels";
import type { DayPagesProps } from "./month-view";

/** A week for a phone, which has no room for seven columns: its days one below the other. */
export function WeekList({ date, today, days, target, onOpenDay }: DayPagesProps) {
  const { clock } = useCalendarContext();

  return (
    <ol className="divide-y overflow-hidden rounded-lg border bg-card">
      {listWeek(date, clock.firstDay).map((day) => {
        const placed = days.get(day) ?? [];

        return (
          <li
            key={day}
            data-drop={day}
            data-over={target?.day === day || undefined}
            className="flex flex-col gap-2 p-2 data-over:bg-primary/10"
          >
            <div className="flex items-center justify-between gap-2">
              <Button
                variant="ghost"
                size="sm"
                aria-current={day === today ? "date" : undefined}
                className={cn("px-2", day === today && "text-primary")}
                onClick={() => onOpenDay(day)}
              >
                {dayLabel(day)}
              </Button>
              {placed.length === 0 && <span className="px-2 text-xs text-muted-foreground">Nothing</span>}
            </div>
            {placed.length > 0 && (
              <ul className="flex flex-col gap-2">
                {placed.map(({ item, timeZone }) => (
                  <li key={item.publicationId}>
                    <CalendarCard item={item} timeZone={timeZone} />
                  </li>
                ))}
              </ul>
            )}
          </li>
        );
      })}
    </ol>
  );
}

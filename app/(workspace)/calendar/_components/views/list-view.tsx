import { CalendarX } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { CalendarDay } from "@/server/calendar/grid/calendar-days";
import { CalendarCard } from "../calendar-card";
import { dayLabel, monthLabel } from "../labels";
import type { PlacedDays } from "../placed-items";

/** Days that are shown at first: some have dozens of cards. */
const fewDays = 14;

type ListViewProps = { date: CalendarDay; days: PlacedDays };

/** All of a month, day by day. */
export function ListView({ date, days }: ListViewProps) {
  const [isWhole, setIsWhole] = useState(false);
  const month = date.slice(0, 7);
  const shown = [...days.keys()].filter((day) => day.startsWith(month)).sort();
  if (shown.length === 0) {
    return (
      <div className="flex min-h-56 flex-col items-center justify-center gap-3 rounded-lg border bg-card px-4 py-10 text-center">
        <CalendarX aria-hidden className="size-6 text-muted-foreground" />
        <h2 className="font-medium">Nothing in {monthLabel(date)}</h2>
      </div>
    );
  }

  return (
    <div className="flex flex-col gap-4">
      {(isWhole ? shown : shown.slice(0, fewDays)).map((day) => (
        <section key={day} aria-label={dayLabel(day)} className="flex flex-col gap-2">
          <h2 className="text-[13px] font-medium">{dayLabel(day)}</h2>
          <ul className="grid gap-2 sm:grid-cols-2">
            {days.get(day)?.map(({ item, timeZone }) => (
              <li key={item.publicationId} className="min-w-0">
                <CalendarCard item={item} timeZone={timeZone} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {shown.length > fewDays && !isWhole && (
        <Button variant="outline" className="self-start" onClick={() => setIsWhole(true)}>
          Show {shown.length - fewDays} more days
        </Button>
      )}
    </div>
  );
}

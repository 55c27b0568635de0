import { useState } from "react";
import { chartTop } from "@/app/(workspace)/_components/chart-scale";
import { cn } from "@/components/ui/cn";
import { listDays } from "@/server/analytics/days";
import type { DayFigures } from "@/server/analytics/schema";
import { dayLabel, figureLabel, type FigureName, figureNames } from "./figure-labels";

/** In the SVG's own units: the chart fills the available width. */
const [height, dayWidth, barWidth] = [100, 10, 7];

type DayChartProps = { name: FigureName; start: string; end: string; days: DayFigures[] };

/** One figure for each day that YouTube reports; for screen readers, the same as a table. */
export function DayChart({ name, start, end, days: known }: DayChartProps) {
  const [shownDay, setShownDay] = useState<string | null>(null);
  const days = listDays(start, end);
  const byDay = new Map(known.map((figures) => [figures.day, figures[name]]));
  const top = chartTop(Math.max(0, ...byDay.values()));
  const labelEvery = Math.ceil(days.length / 7);
  const shownValue = shownDay === null ? undefined : byDay.get(shownDay);

  return (
    <div className="flex flex-col gap-1 p-4">
      <p aria-hidden className="h-5 text-right text-xs text-muted-foreground tabular-nums">
        {shownDay === null
          ? "By day, in Pacific time as YouTube counts"
          : `${dayLabel(shownDay)}: ${shownValue === undefined ? "no figures" : figureLabel(name, shownValue)}`}
      </p>
      <div
        aria-hidden
        className="grid grid-cols-[auto_1fr] grid-rows-[1fr_auto] gap-x-2 text-xs text-muted-foreground tabular-nums"
      >
        <div className="flex min-h-48 flex-col justify-between text-right leading-none">
          {[top, top / 2, 0].map((value) => (
            <span key={value} className="-my-1.5">
              {figureLabel(name, value)}
            </span>
          ))}
        </div>
        <svg
          viewBox={`0 0 ${days.length * dayWidth} ${height}`}
          preserveAspectRatio="none"
          className="h-full min-h-48 w-full"
          onPointerLeave={() => setShownDay(null)}
        >
          {[0, height / 2, height].map((y) => (
            <line
              key={y}
              x2={days.length * dayWidth}
              {...{ y1: y, y2: y }}
              vectorEffect="non-scaling-stroke"
              className="stroke-border"
            />
          ))}
          {days.map((day, index) => {
            const barHeight = (height * (byDay.get(day) ?? 0)) / top;

            return (
              <g key={day} onPointerEnter={() => setShownDay(day)}>
                <rect
                  {...{ x: index * dayWidth, width: dayWidth, height }}
                  className={day === shownDay ? "fill-muted" : "fill-transparent"}
                />
                <rect
                  x={index * dayWidth + (dayWidth - barWidth) / 2}
                  {...{ y: height - barHeight, width: barWidth, height: barHeight }}
                  className="fill-primary"
                />
              </g>
            );
          })}
        </svg>
        <div />
        <ol className="mt-1 grid auto-cols-fr grid-flow-col">
          {days.map((day, index) => (
            <li key={day} className="relative h-4">
              {index % labelEvery === 0 && index + labelEvery / 2 <= days.length && (
                <span
                  className={cn(
                    "absolute inset-x-1/2 flex w-0 justify-center whitespace-nowrap",
                    // A phone has room for every other label only.
                    index % (2 * labelEvery) !== 0 && "max-sm:hidden",
                  )}
                >
                  {shortDayLabel(day)}
                </span>
              )}
            </li>
          ))}
        </ol>
      </div>
      <div className="sr-only">
        <table>
          <caption>{figureNames[name]} by day</caption>
          <thead>
            <tr>
              <th scope="col">Day</th>
              <th scope="col">{figureNames[name]}</th>
            </tr>
          </thead>
          <tbody>
            {known.map((figures) => (
              <tr key={figures.day}>
                <th scope="row">{dayLabel(figures.day)}</th>
                <td>{figureLabel(name, figures[name])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

/** "12 Nov". */
function shortDayLabel(day: string): string {
  return new Date(day).toLocaleDateString("en-GB", { day: "numeric", month: "short", timeZone: "UTC" });
}

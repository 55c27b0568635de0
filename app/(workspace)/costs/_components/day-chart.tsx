import { useState } from "react";
import { columnLabel, mostLabel } from "@/server/costs/amount-label";
import { monthLabel, spanOfMonth } from "@/server/costs/periods";
import type { DayCost, MonthReport } from "@/server/costs/report";
import { chartTop } from "../../_components/chart-scale";
import { callsLabel } from "./month-total";

const dayMs = 24 * 60 * 60 * 1000;
/** A cent, the smallest amount that people read, in millionths of a dollar. */
const microsPerCent = 10_000;
/** In the SVG's own units: the chart fills the available width. */
const [height, dayWidth, barWidth] = [100, 10, 7];

/** What was spent on each day of a month, and what may have been; for screen readers, the same as a table. */
export function DayChart({ report }: { report: MonthReport }) {
  const [shownDay, setShownDay] = useState<string | null>(null);
  const days = listDays(report);
  const highest = Math.max(...days.map(({ spentMicros, reservedMicros }) => spentMicros + reservedMicros));
  const top = chartTop(highest / microsPerCent) * microsPerCent;
  const shown = days.find(({ day }) => day === shownDay);
  const toHeight = (micros: number) => (height * micros) / top;

  return (
    <div className="flex flex-1 flex-col gap-1">
      <p aria-hidden className="h-5 text-right text-xs text-muted-foreground tabular-nums">
        {shown ? dayLabel(shown) : "By day, in UTC"}
      </p>
      <div
        aria-hidden
        className="grid flex-1 grid-cols-[auto_1fr] grid-rows-[1fr_auto] gap-x-2 text-xs text-muted-foreground tabular-nums"
      >
        <div className="flex min-h-40 flex-col justify-between text-right leading-none">
          {[top, top / 2, 0].map((micros) => (
            <span key={micros} className="-my-1.5">
              {columnLabel(micros)}
            </span>
          ))}
        </div>
        <svg
          viewBox={`0 0 ${days.length * dayWidth} ${height}`}
          preserveAspectRatio="none"
          className="h-full min-h-40 w-full"
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
          {days.map(({ day, spentMicros, reservedMicros }, index) => {
            const x = index * dayWidth + (dayWidth - barWidth) / 2;
            const [spent, reserved] = [toHeight(spentMicros), toHeight(reservedMicros)];

            return (
              <g key={day} onPointerEnter={() => setShownDay(day)}>
                <rect
                  {...{ x: index * dayWidth, width: dayWidth, height }}
                  className={day === shownDay ? "fill-muted" : "fill-transparent"}
                />
                <rect
                  {...{ x, y: height - spent, width: barWidth, height: spent }}
                  className="fill-primary"
                />
                <rect
                  {...{ x, y: height - spent - reserved, width: barWidth, height: reserved }}
                  className="fill-primary/35"
                />
              </g>
            );
          })}
        </svg>
        <div />
        <ol className="mt-1 grid auto-cols-fr grid-flow-col">
          {days.map(({ day }, index) => (
            <li key={day} className="relative h-4">
              {index % 7 === 0 && (
                <span className="absolute inset-x-1/2 flex w-0 justify-center">{index + 1}</span>
              )}
            </li>
          ))}
        </ol>
      </div>
      <DayTable report={report} />
    </div>
  );
}

function DayTable({ report: { month, days } }: { report: MonthReport }) {
  return (
    <div className="sr-only">
      <table>
        <caption>Spent by day in {monthLabel(month)}</caption>
        <thead>
          <tr>
            <th scope="col">Day</th>
            <th scope="col">Spent</th>
            <th scope="col">Not confirmed</th>
            <th scope="col">Calls</th>
          </tr>
        </thead>
        <tbody>
          {days.map(({ day, spentMicros, reservedMicros, calls }) => (
            <tr key={day}>
              <th scope="row">{formatDay(day)}</th>
              <td>{columnLabel(spentMicros)}</td>
              <td>{reservedMicros > 0 ? `up to ${mostLabel(reservedMicros)}` : "nothing"}</td>
              <td>{calls}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Every day of the month, also those without calls. */
function listDays({ month, days }: MonthReport): DayCost[] {
  const { start, end } = spanOfMonth(month);
  const known = new Map(days.map((cost) => [cost.day, cost]));

  return Array.from({ length: (end.getTime() - start.getTime()) / dayMs }, (_, index) => {
    const day = new Date(start.getTime() + index * dayMs).toISOString().slice(0, 10);

    return known.get(day) ?? { day, calls: 0, spentMicros: 0, reservedMicros: 0 };
  });
}

/** "12 November: $0.42, and up to $0.05 not confirmed, 3 calls". */
function dayLabel({ day, calls, spentMicros, reservedMicros }: DayCost): string {
  const unknown = reservedMicros > 0 ? `, and up to ${mostLabel(reservedMicros)} not confirmed` : "";

  return `${formatDay(day)}: ${columnLabel(spentMicros)}${unknown}, ${callsLabel(calls)}`;
}

function formatDay(day: string): string {
  return new Date(day).toLocaleDateString("en-GB", { day: "numeric", month: "long", timeZone: "UTC" });
}

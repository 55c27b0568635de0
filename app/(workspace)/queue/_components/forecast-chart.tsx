import { useState } from "react";
import type { DayForecast, QuotaForecast } from "@/server/publications/queue/forecast-quota";
import { dayLabel, uploadsLabel } from "./queue-labels";

/** In the SVG's own units: the chart fills the available width. */
const [height, dayWidth, barWidth] = [100, 10, 6];

/** The uploads planned for the days ahead; for screen readers, the same as a table. */
export function ForecastChart({ forecast: { days, daily } }: { forecast: QuotaForecast }) {
  const [shownDay, setShownDay] = useState<string | null>(null);
  const shown = days.find(({ day }) => day === shownDay);
  const toHeight = (count: number) => (height * Math.min(count, daily.uploads)) / daily.uploads;

  return (
    <div className="flex flex-col gap-1">
      <p aria-hidden className="min-h-5 text-right text-xs text-muted-foreground tabular-nums">
        {shown ? detailLabel(shown) : "Uploads planned, by Pacific day"}
      </p>
      <div
        aria-hidden
        className="grid grid-cols-[auto_1fr] gap-x-2 text-xs text-muted-foreground tabular-nums"
      >
        <div className="flex h-28 flex-col justify-between text-right leading-none">
          {[daily.uploads, Math.round(daily.uploads / 2), 0].map((count) => (
            <span key={count} className="-my-1.5">
              {count}
            </span>
          ))}
        </div>
        <svg
          viewBox={`0 0 ${days.length * dayWidth} ${height}`}
          preserveAspectRatio="none"
          className="h-28 w-full"
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
          {days.map(({ day, used, own, others }, index) => (
            <g key={day} onPointerEnter={() => setShownDay(day)}>
              <rect
                {...{ x: index * dayWidth, width: dayWidth, height }}
                className={day === shownDay ? "fill-muted" : "fill-transparent"}
              />
              {[
                { className: "fill-muted-foreground/50", from: 0, count: used },
                { className: "fill-primary", from: used, count: own },
                { className: "fill-primary/35", from: used + own, count: others },
              ].map(({ className, from, count }) => (
                <rect
                  key={className}
                  x={index * dayWidth + (dayWidth - barWidth) / 2}
                  y={height - toHeight(from + count)}
                  width={barWidth}
                  height={toHeight(from + count) - toHeight(from)}
                  className={className}
                />
              ))}
            </g>
          ))}
        </svg>
        <div />
        <ol className="mt-1 grid auto-cols-fr grid-flow-col text-center">
          {days.map(({ day }) => (
            <li key={day}>{dayLabel(day).slice(0, 3)}</li>
          ))}
        </ol>
      </div>
      <ul aria-hidden className="flex flex-wrap gap-x-4 gap-y-1 text-xs text-muted-foreground">
        <Key className="bg-muted-foreground/50" name="Used" />
        <Key className="bg-primary" name="Yours, planned" />
        <Key className="bg-primary/35" name="Of others" />
      </ul>
      <ForecastTable days={days} />
    </div>
  );
}

function Key({ className, name }: { className: string; name: string }) {
  return (
    <li className="flex items-center gap-1.5">
      <span className={`size-2 rounded-xs ${className}`} />
      {name}
    </li>
  );
}

function ForecastTable({ days }: { days: DayForecast[] }) {
  return (
    <div className="sr-only">
      <table>
        <caption>Uploads planned by day</caption>
        <thead>
          <tr>
            <th scope="col">Day</th>
            <th scope="col">Used</th>
            <th scope="col">Yours, planned</th>
            <th scope="col">Of others, planned</th>
          </tr>
        </thead>
        <tbody>
          {days.map(({ day, used, own, others }) => (
            <tr key={day}>
              <th scope="row">{dayLabel(day)}</th>
              <td>{used}</td>
              <td>{own}</td>
              <td>{others}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** "Mon 30 Nov: 63 used, 12 uploads planned, 5 of others". */
function detailLabel({ day, used, own, others }: DayForecast): string {
  const parts = [
    ...(used > 0 ? [`${used} used`] : []),
    `${uploadsLabel(own)} planned`,
    ...(others > 0 ? [`${others} of others`] : []),
  ];

  return `${dayLabel(day)}: ${parts.join(", ")}`;
}

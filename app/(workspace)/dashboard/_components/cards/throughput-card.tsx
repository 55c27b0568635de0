import type { Week } from "@/server/dashboard/schema";
import { api, fetchForServer } from "@/trpc/server";
import { chartTop } from "../../../_components/chart-scale";
import { Card, EmptyCard } from "./card";

/** In the SVG's own units: the chart fills the available width. */
const [height, weekWidth, barWidth] = [100, 10, 3.5];

/** How many videos were finished and published, week by week. */
export function ThroughputCard() {
  return (
    <Card
      title="Videos by week"
      load={() => fetchForServer(api.dashboard.throughput.queryOptions())}
      skeletonClassName="h-40"
    >
      {(weeks) =>
        weeks.every(({ made, published }) => made + published === 0) ? (
          <EmptyCard>No video was finished in the last eight weeks.</EmptyCard>
        ) : (
          <WeekChart weeks={weeks} />
        )
      }
    </Card>
  );
}

function WeekChart({ weeks }: { weeks: Week[] }) {
  const top = chartTop(Math.max(...weeks.flatMap(({ made, published }) => [made, published])));
  const current = weeks.at(-1);

  return (
    <div className="flex flex-col gap-3 p-4 text-xs text-muted-foreground tabular-nums">
      <p className="text-[13px] text-foreground">
        This week: {current?.made ?? 0} made, {current?.published ?? 0} published
      </p>
      <div aria-hidden className="grid grid-cols-[auto_1fr] gap-x-2">
        <div className="flex h-28 flex-col justify-between text-right leading-none">
          {[top, top / 2, 0].map((count) => (
            <span key={count} className="-my-1.5">
              {count}
            </span>
          ))}
        </div>
        <svg
          viewBox={`0 0 ${weeks.length * weekWidth} ${height}`}
          preserveAspectRatio="none"
          className="h-28 w-full"
        >
          {[0, height / 2, height].map((y) => (
            <line
              key={y}
              x2={weeks.length * weekWidth}
              {...{ y1: y, y2: y }}
              vectorEffect="non-scaling-stroke"
              className="stroke-border"
            />
          ))}
          {weeks.flatMap(({ start, made, published }, index) =>
            [
              { name: "made", count: made, className: "fill-primary/35", x: 1 },
              { name: "published", count: published, className: "fill-primary", x: 1 + barWidth + 0.5 },
            ].map(({ name, count, className, x }) => (
              <rect
                key={`${start.toISOString()} ${name}`}
                x={index * weekWidth + x}
                y={height - (height * count) / top}
                width={barWidth}
                height={(height * count) / top}
                className={className}
              />
            )),
          )}
        </svg>
        <div />
        <ol className="mt-1 grid auto-cols-fr grid-flow-col text-center">
          {weeks.map(({ start }) => (
            <li key={start.toISOString()}>{dayLabel(start).split(" ")[0]}</li>
          ))}
        </ol>
      </div>
      <ul aria-hidden className="flex gap-4">
        <li className="flex items-center gap-1.5">
          <span className="size-2 rounded-xs bg-primary/35" />
          Made
        </li>
        <li className="flex items-center gap-1.5">
          <span className="size-2 rounded-xs bg-primary" />
          Published
        </li>
      </ul>
      <WeekTable weeks={weeks} />
    </div>
  );
}

function WeekTable({ weeks }: { weeks: Week[] }) {
  return (
    <div className="sr-only">
      <table>
        <caption>Videos by week</caption>
        <thead>
          <tr>
            <th scope="col">Week from</th>
            <th scope="col">Made</th>
            <th scope="col">Published</th>
          </tr>
        </thead>
        <tbody>
          {weeks.map(({ start, made, published }) => (
            <tr key={start.toISOString()}>
              <th scope="row">{dayLabel(start)}</th>
              <td>{made}</td>
              <td>{published}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function dayLabel(day: Date): string {
  return day.toLocaleDateString("en-GB", { day: "numeric", month: "short", timeZone: "UTC" });
}

import { SectionCard } from "@/app/(workspace)/_components/section-card";
import { momentLabel } from "@/app/(workspace)/videos/[videoId]/_studio/publish/publish-labels";
import { timeLabel } from "@/components/time-labels";
import { getLanguageName } from "@/server/languages/language-name";
import type { SeriesDetails } from "@/server/series/show-series";
import { afterWritingLabels, countsLabel } from "../../_components/series-labels";

/** When it runs, what its videos are like, and what it may spend. */
export function SeriesFacts({ series }: { series: SeriesDetails }) {
  const { defaults, times, timeZone, nextRunAt, fillAhead, counts } = series;
  const facts = [
    ["Next run", nextRunAt === null ? "None while it is paused" : momentLabel(nextRunAt, timeZone)],
    [
      "Next times",
      times
        .slice(0, 3)
        .map((time) => momentLabel(time, timeZone))
        .join("; ") || "None",
    ],
    ["Topics", countsLabel(counts)],
    [
      "Videos",
      `${timeLabel(defaults.lengthSeconds)}, ${getLanguageName(defaults.language)}, ${defaults.tone}`,
    ],
    ["Once written", afterWritingLabels[defaults.afterWriting].name],
    ["Videos ahead", String(fillAhead)],
    ["This month", capLabel(series)],
    ["Failures in a row", `${series.failuresInRow} of ${defaults.pauseAfterFailures}`],
  ];

  return (
    <SectionCard title="About it">
      <dl className="divide-y text-[13px]">
        {facts.map(([name, fact]) => (
          <div key={name} className="grid grid-cols-[7.5rem_1fr] gap-3 px-4 py-2">
            <dt className="text-muted-foreground">{name}</dt>
            <dd className="min-w-0 tabular-nums wrap-anywhere">{fact}</dd>
          </div>
        ))}
      </dl>
    </SectionCard>
  );
}

function capLabel({ monthlyCapMicros, usedMicros }: SeriesDetails): string {
  if (monthlyCapMicros === null) return "No cap";

  return `${toDollars(usedMicros ?? 0)} of ${toDollars(monthlyCapMicros)}`;
}

const toDollars = (micros: number) => `$${(micros / 1_000_000).toFixed(2)}`;

import { SectionCard } from "@/app/(workspace)/_components/section-card";
import { momentLabel } from "@/app/(workspace)/videos/[videoId]/_studio/publish/publish-labels";
import type { SeriesRun } from "@/server/series/schema";
import type { SeriesDetails } from "@/server/series/show-series";

/** The last runs: when, and how many videos each began, and why not more. */
export function RunList({ series: { runs, timeZone } }: { series: SeriesDetails }) {
  return (
    <SectionCard title="Runs">
      {runs.length === 0 ? (
        <p className="p-4 text-[13px] text-muted-foreground">
          It has not run yet: its first run is within a minute.
        </p>
      ) : (
        <ol aria-label="Runs" className="divide-y text-[13px]">
          {runs.map((run) => (
            <li key={run.dueAt.toISOString()} className="px-4 py-2">
              <p className="flex flex-wrap justify-between gap-x-3 tabular-nums">
                <span>{momentLabel(run.startedAt, timeZone)}</span>
                <span className="text-muted-foreground">{beganLabel(run)}</span>
              </p>
              {run.reason !== null && <p className="text-muted-foreground wrap-anywhere">{run.reason}</p>}
            </li>
          ))}
        </ol>
      )}
    </SectionCard>
  );
}

function beganLabel({ began, endedAt }: SeriesRun): string {
  if (endedAt === null) return "Running";

  return began === 1 ? "1 video begun" : `${began} videos begun`;
}

import { type ReactNode, useState } from "react";
import { DayChart } from "@/app/(workspace)/analytics/_components/day-chart";
import {
  countLabel,
  dayLabel,
  type FigureName,
  percentLabel,
  ratioLabel,
} from "@/app/(workspace)/analytics/_components/figure-labels";
import { FigureTiles } from "@/app/(workspace)/analytics/_components/figure-tiles";
import { SectionCard } from "@/app/(workspace)/_components/section-card";
import type { PublicationReport } from "@/server/analytics/report/video-report";
import { columnLabel } from "@/server/costs/amount-label";

/** A video's figures, beside the usual ones of its channel's videos. */
export function VideoFigures({ report }: { report: PublicationReport }) {
  const [shown, setShown] = useState<FigureName>("views");
  const { start, end, days, video, medians, knownFrom } = report;
  if (knownFrom === null) return null;

  return (
    <SectionCard title={`${dayLabel(start)} to ${dayLabel(end)}`}>
      <FigureTiles
        figures={video}
        shown={shown}
        onShow={setShown}
        renderNote={(name) =>
          name === "averageViewPercentage" && medians.averageViewPercentage !== null
            ? `${percentLabel(medians.averageViewPercentage)} is the channel’s median`
            : " "
        }
      />
      <DayChart name={shown} {...{ start, end, days }} />
      <dl className="grid gap-px border-t bg-border text-[13px] sm:grid-cols-3">
        <Fact name="Views in the first week">
          {video.firstWeekViews === null ? "Not over yet" : countLabel(video.firstWeekViews)}
          {video.ratio !== null && medians.firstWeekViews !== null && (
            <span className="ml-2 font-normal text-muted-foreground">
              {ratioLabel(video.ratio)} the channel’s median of {countLabel(medians.firstWeekViews)}
            </span>
          )}
        </Fact>
        <Fact name="Views so far">{countLabel(video.lifetimeViews)}</Fact>
        <Fact name="Cost per 1,000 views">
          {video.costMicrosPerThousandViews === null
            ? "No views yet"
            : columnLabel(video.costMicrosPerThousandViews)}
          <span className="ml-2 font-normal text-muted-foreground">
            {columnLabel(video.costMicros)} in all
          </span>
        </Fact>
      </dl>
    </SectionCard>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex flex-col gap-1 bg-card p-4">
      <dt className="text-muted-foreground">{name}</dt>
      <dd className="font-medium tabular-nums">{children}</dd>
    </div>
  );
}

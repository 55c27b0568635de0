import { type ReactNode, useState } from "react";
import { SectionCard } from "@/app/(workspace)/_components/section-card";
import { listDays } from "@/server/analytics/days";
import type { ChannelReport } from "@/server/analytics/report/channel-report";
import { columnLabel } from "@/server/costs/amount-label";
import { DayChart } from "./day-chart";
import { changeLabel, dayLabel, type FigureName } from "./figure-labels";
import { FigureTiles } from "./figure-tiles";
import { SlotResults } from "./slot-results";
import { VideoResults } from "./video-results";

/** A channel's figures, its videos beside its median, and the times at which they did best. */
export function ChannelResults({ report, action }: { report: ChannelReport; action: ReactNode }) {
  const [shown, setShown] = useState<FigureName>("views");
  const { start, end, days, totals, previous, knownFrom, costMicrosPerThousandViews } = report;

  return (
    <>
      {knownFrom !== null && (
        <SectionCard title={`${dayLabel(start)} to ${dayLabel(end)}`} action={action}>
          <FigureTiles
            figures={totals}
            shown={shown}
            onShow={setShown}
            renderNote={(name) =>
              previous === null
                ? null
                : changeLabel(totals[name], previous[name], listDays(start, end).length)
            }
          />
          <DayChart name={shown} {...{ start, end, days }} />
          <p className="border-t p-4 text-xs text-muted-foreground">
            All videos of the YouTube channel, also those that were not made here; figures since{" "}
            {dayLabel(knownFrom)}.
            {previous === null && " The days before are not known, so there is nothing to compare with."}
            {costMicrosPerThousandViews !== null &&
              ` What was made here cost ${columnLabel(costMicrosPerThousandViews)} per 1,000 views.`}
          </p>
        </SectionCard>
      )}
      <VideoResults report={report} />
      <SlotResults report={report} />
    </>
  );
}

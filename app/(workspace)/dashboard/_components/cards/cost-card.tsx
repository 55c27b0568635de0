import { ProgressBar } from "@/components/ui/progress-bar";
import { columnLabel, mostLabel } from "@/server/costs/amount-label";
import type { MonthCost } from "@/server/costs/month-cost";
import { api, fetchForServer } from "@/trpc/server";
import { Card, EmptyCard } from "./card";
import { CardLink } from "./card-link";

/** What this month has cost so far. */
export function CostCard() {
  return (
    <Card
      title="Cost this month"
      action={<CardLink href="/costs" label="Costs" />}
      load={() => fetchForServer(api.dashboard.cost.queryOptions())}
      skeletonClassName="h-10"
    >
      {(cost) =>
        cost.spentMicros + cost.previousMicros === 0 && cost.cap === null ? (
          <EmptyCard>Nothing has been spent.</EmptyCard>
        ) : (
          <Spent cost={cost} />
        )
      }
    </Card>
  );
}

function Spent({ cost: { spentMicros, previousMicros, cap } }: { cost: MonthCost }) {
  const share = cap && cap.amountMicros > 0 ? Math.min(1, cap.usedMicros / cap.amountMicros) : 1;

  return (
    <div className="flex flex-col gap-2 p-4 text-[13px] tabular-nums">
      <p className="flex flex-wrap justify-between gap-x-4">
        <span className="text-lg font-semibold">{columnLabel(spentMicros)}</span>
        <span className="self-center text-muted-foreground">{columnLabel(previousMicros)} last month</span>
      </p>
      {cap && (
        <>
          <ProgressBar
            share={share}
            label="How much of the monthly cap is used"
            tone={share === 1 ? "destructive" : share >= 0.8 ? "warning" : "primary"}
          />
          <p className="text-muted-foreground">
            {columnLabel(cap.usedMicros)} of the cap of {mostLabel(cap.amountMicros)}
          </p>
        </>
      )}
    </div>
  );
}

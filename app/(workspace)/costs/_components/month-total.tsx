import { columnLabel, mostLabel } from "@/server/costs/amount-label";
import { monthLabel, shiftMonth } from "@/server/costs/periods";
import type { MonthReport } from "@/server/costs/report";

/** What a month cost, beside the month before, and how much is unknown. */
export function MonthTotal({ report }: { report: MonthReport }) {
  const { month, calls, spentMicros, reservedMicros, previousMicros } = report;
  const previous = monthLabel(shiftMonth(month, -1)).split(" ")[0];

  return (
    <div className="flex flex-col gap-1">
      <p className="text-3xl font-semibold tracking-tight tabular-nums">{columnLabel(spentMicros)}</p>
      <p className="text-[13px] text-muted-foreground tabular-nums">
        {callsLabel(calls)}
        {previousMicros > 0 && ` · ${columnLabel(previousMicros)} in ${previous}`}
      </p>
      {reservedMicros > 0 && (
        <p className="flex items-start gap-2 text-[13px] text-muted-foreground tabular-nums">
          <span aria-hidden className="mt-1.5 size-2.5 shrink-0 rounded-[2px] bg-primary/35" />
          Up to {mostLabel(reservedMicros)} more is not confirmed: by calls that are under way, or ended
          before their price was known.
        </p>
      )}
    </div>
  );
}

/** "1 call", "41 calls". */
export function callsLabel(calls: number): string {
  return `${calls.toLocaleString("en")} ${calls === 1 ? "call" : "calls"}`;
}

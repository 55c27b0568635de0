"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { CircleDollarSign, Download } from "lucide-react";
import Link from "next/link";
import { usePathname, useSearchParams } from "next/navigation";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { FormMessage } from "@/components/ui/form-message";
import { monthLabel } from "@/server/costs/periods";
import type { MonthReport } from "@/server/costs/report";
import { useTRPC } from "@/trpc/client";
import { pageStyles } from "../../_components/page-styles";
import { CallList } from "./call-list";
import { CapList } from "./cap-list";
import { CostsSkeleton } from "./costs-skeleton";
import { DayChart } from "./day-chart";
import { MonthSwitch } from "./month-switch";
import { MonthTotal } from "./month-total";
import { ShareTables } from "./share-tables";
import { SectionCard } from "../../_components/section-card";

/** What a workspace spends, by month, and what it may spend. */
export function Costs({ currentMonth, canSetCaps }: { currentMonth: string; canSetCaps: boolean }) {
  const trpc = useTRPC();
  const { month, changeMonth } = useMonth(currentMonth);
  const { data, error, refetch, isFetching, isPlaceholderData } = useQuery(
    trpc.costs.summary.queryOptions({ month }, { placeholderData: keepPreviousData }),
  );

  return (
    <div className={pageStyles}>
      <header className="flex flex-wrap items-center gap-2">
        <h1 className="mr-auto flex h-9 items-center text-lg font-semibold tracking-tight">Costs</h1>
        {data?.firstMonth !== null && (
          <>
            <MonthSwitch
              month={month}
              firstMonth={data?.firstMonth ?? month}
              lastMonth={currentMonth}
              onChange={changeMonth}
            />
            <Button variant="outline" asChild>
              <a href={`/api/workspace/costs?month=${month}`} download>
                <Download aria-hidden />
                CSV
              </a>
            </Button>
          </>
        )}
      </header>
      {!data && error && (
        <div className="flex flex-col items-start">
          <FormMessage tone="error">{error.message}</FormMessage>
          <Button variant="outline" onClick={() => void refetch()} disabled={isFetching}>
            Try again
          </Button>
        </div>
      )}
      {!data && !error && <CostsSkeleton />}
      {data && (
        <div
          aria-busy={isPlaceholderData}
          className={cn(
            "flex flex-col gap-6 transition-opacity duration-150",
            isPlaceholderData && "opacity-60",
          )}
        >
          <p role="status" className="sr-only">
            {!isPlaceholderData && `Costs of ${monthLabel(data.month)}`}
          </p>
          <div className="grid items-stretch gap-6 lg:grid-cols-[2fr_1fr]">
            <MonthSection report={data} />
            <CapList canChange={canSetCaps} />
          </div>
          {data.calls > 0 && (
            <>
              <ShareTables report={data} />
              <CallList month={data.month} />
            </>
          )}
        </div>
      )}
    </div>
  );
}

function MonthSection({ report }: { report: MonthReport }) {
  return (
    <SectionCard title={`Spent in ${monthLabel(report.month)}`}>
      {report.calls === 0 ? (
        <NothingSpent month={report.month} isFirst={report.firstMonth === null} />
      ) : (
        <div className="flex h-full flex-col gap-4 p-4">
          <MonthTotal report={report} />
          <DayChart report={report} />
        </div>
      )}
    </SectionCard>
  );
}

function NothingSpent({ month, isFirst }: { month: string; isFirst: boolean }) {
  return (
    <div className="flex h-full min-h-56 flex-col items-center justify-center gap-3 px-4 py-10 text-center">
      <CircleDollarSign aria-hidden className="size-6 text-muted-foreground" />
      <h3 className="font-medium">
        {isFirst ? "Nothing has been spent" : `Nothing was spent in ${monthLabel(month)}`}
      </h3>
      <p className="max-w-sm text-[13px] text-muted-foreground">
        Built-in voices and Wikipedia are free. Once a paid writer is connected, each of its calls is listed
        here.
      </p>
      {isFirst && (
        <Button variant="outline" asChild className="mt-1">
          <Link href="/settings">Connect a writer</Link>
        </Button>
      )}
    </div>
  );
}

/** The month that is shown, kept in the address: reloading, going back and sharing the link all keep it. */
function useMonth(currentMonth: string): { month: string; changeMonth: (month: string) => void } {
  const pathname = usePathname();
  const wanted = useSearchParams().get("month") ?? "";

  return {
    month: /^20\d\d-(?:0[1-9]|1[0-2])$/.test(wanted) ? wanted : currentMonth,
    changeMonth(month) {
      // Not the router: it would fetch the page again, and the page fetches its own numbers.
      window.history.replaceState(null, "", month === currentMonth ? pathname : `${pathname}?month=${month}`);
    },
  };
}

"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import Link from "next/link";
import { cn } from "@/components/ui/cn";
import { callLabel } from "@/server/costs/amount-label";
import type { CostEntry } from "@/server/costs/report";
import type { Usage } from "@/server/costs/schema";
import { useTRPC } from "@/trpc/client";
import { LoadMore } from "../../videos/_components/load-more";
import { SectionCard } from "../../_components/section-card";

const services: Record<string, string> = { writer: "Writing", voice: "Voice", footage: "Footage" };
const columns = [
  { name: "Time (UTC)", width: "w-32" },
  { name: "For", width: "" },
  { name: "Model", width: "w-56" },
  { name: "Used", width: "w-48" },
  { name: "Member", width: "w-32" },
];
const cell = "@4xl:table-cell @4xl:px-4 @4xl:align-middle";
const quiet = cn(cell, "truncate text-muted-foreground");

/** A month's calls, newest first; without room for columns, each is a card. */
export function CallList({ month }: { month: string }) {
  const trpc = useTRPC();
  const query = useInfiniteQuery(
    trpc.costs.entries.infiniteQueryOptions({ month }, { getNextPageParam: (page) => page.nextCursor }),
  );
  const entries = query.data?.pages.flatMap((page) => page.entries) ?? [];

  return (
    <SectionCard title="Calls">
      <div className="@container">
        <table
          role="table"
          aria-label="Calls"
          className="block w-full table-fixed border-collapse text-[13px] @4xl:table"
        >
          <thead role="rowgroup" className="hidden @4xl:table-header-group">
            <tr role="row" className="h-9 border-b">
              {columns.map(({ name, width }) => (
                <th
                  key={name}
                  role="columnheader"
                  scope="col"
                  className={cn("px-4 text-left text-xs font-medium text-muted-foreground", width)}
                >
                  {name}
                </th>
              ))}
              <th
                role="columnheader"
                scope="col"
                className="w-32 px-4 text-right text-xs font-medium text-muted-foreground"
              >
                Cost
              </th>
            </tr>
          </thead>
          <tbody role="rowgroup" className="block @4xl:table-row-group">
            {entries.map((entry) => (
              <CallRow key={entry.entryId} entry={entry} />
            ))}
          </tbody>
        </table>
        {(query.hasNextPage || query.isError) && (
          <LoadMore
            isLoading={query.isFetchingNextPage}
            isBusy={query.isFetching}
            error={query.isError ? query.error.message : undefined}
            onLoad={() => void (query.data ? query.fetchNextPage() : query.refetch())}
          />
        )}
      </div>
    </SectionCard>
  );
}

function CallRow({ entry }: { entry: CostEntry }) {
  const { createdAt, capability, videoId, videoTitle, amountMicros, state } = entry;

  return (
    <tr
      role="row"
      className="grid grid-cols-[1fr_auto] gap-x-4 gap-y-1 border-b px-4 py-3 last:border-b-0 @4xl:table-row @4xl:h-11"
    >
      <td role="cell" className={cn(quiet, "tabular-nums")}>
        <time dateTime={createdAt.toISOString()}>{formatMoment(createdAt)}</time>
      </td>
      <td role="cell" className={cn(cell, "col-span-2 row-start-1 truncate")}>
        {services[capability] ?? capability}
        {videoId !== null && ": "}
        {videoTitle !== null && (
          <Link href={`/videos/${videoId}`} className="font-medium hover:underline">
            {videoTitle}
          </Link>
        )}
        {videoId !== null && videoTitle === null && "a deleted video"}
      </td>
      <td role="cell" className={quiet}>
        {entry.providerName}, {entry.model}
      </td>
      <td role="cell" className={cn(quiet, "col-start-1 tabular-nums")}>
        {usageLabel(entry.usage)}
      </td>
      <td role="cell" className={cn(quiet, "text-right @4xl:text-left")}>
        {entry.memberName ?? "A former member"}
      </td>
      <td
        role="cell"
        className={cn(cell, "col-start-2 row-start-2 text-right tabular-nums")}
        title={
          state === "reserved" ? "The call is under way, or ended before its price was known." : undefined
        }
      >
        {state === "reserved" ? `up to ${callLabel(amountMicros)}` : callLabel(amountMicros)}
      </td>
    </tr>
  );
}

function formatMoment(moment: Date): string {
  return moment.toLocaleString("en-GB", {
    ...({ day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", timeZone: "UTC" } as const),
  });
}

/** "8,120 tokens in, 2,310 out", or whatever else a service counts; a dash if that is unknown. */
function usageLabel(usage: Usage): string {
  const { inputTokens, outputTokens, ...others } = usage;
  const tokens =
    inputTokens === undefined || outputTokens === undefined
      ? []
      : [`${inputTokens.toLocaleString("en")} tokens in, ${outputTokens.toLocaleString("en")} out`];
  const parts = Object.entries(others)
    .filter(([unit]) => unit !== "cachedInputTokens")
    .map(([unit, count]) => `${count.toLocaleString("en")} ${unit}`);

  return [...tokens, ...parts].join(", ") || "–";
}

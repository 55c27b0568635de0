"use client";

import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { Download } from "lucide-react";
import { useState } from "react";
import { useCurrentMinute } from "@/components/relative-time";
import { buttonVariants } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/skeleton";
import type { AuditFilter } from "@/server/audit/schema";
import { useTRPC } from "@/trpc/client";
import { SectionCard } from "../../../_components/section-card";
import { LoadMore } from "../../../videos/_components/load-more";
import { AuditFilters } from "./audit-filters";
import { AuditRow } from "./audit-row";

/** Who changed what in the workspace, the newest first. */
export function AuditLog() {
  const trpc = useTRPC();
  const now = useCurrentMinute();
  const [filter, setFilter] = useState<AuditFilter>({});
  const query = useInfiniteQuery(
    trpc.audit.list.infiniteQueryOptions(filter, {
      getNextPageParam: (page) => page.nextCursor,
      placeholderData: keepPreviousData,
    }),
  );
  const entries = query.data?.pages.flatMap((page) => page.entries) ?? [];
  const isFiltered = Object.keys(filter).length > 0;

  return (
    <>
      <header className="flex min-h-9 items-center justify-between gap-4">
        <h1 className="text-lg font-semibold tracking-tight">Audit log</h1>
        <a
          href={`/api/workspace/audit?${new URLSearchParams(filter).toString()}`}
          download
          className={buttonVariants({ variant: "outline" })}
        >
          <Download aria-hidden />
          Export CSV
        </a>
      </header>
      <AuditFilters filter={filter} onChange={setFilter} />
      <SectionCard title="Changes">
        {query.isPending && <Skeleton className="m-3 h-24" />}
        {query.data && entries.length === 0 && (
          <p role="status" className="p-4 text-[13px] text-muted-foreground">
            {isFiltered
              ? "Nothing fits; choose another person, action or time."
              : "Nothing was changed yet. What people change in this workspace appears here."}
          </p>
        )}
        <ol aria-label="Changes" aria-busy={query.isPlaceholderData}>
          {entries.map((entry) => (
            <AuditRow key={entry.eventId} entry={entry} now={now} />
          ))}
        </ol>
        {(query.hasNextPage || query.isError) && (
          <LoadMore
            isLoading={query.isFetchingNextPage}
            isBusy={query.isFetching}
            error={query.isError ? query.error.message : undefined}
            onLoad={() => void (query.data ? query.fetchNextPage() : query.refetch())}
          />
        )}
      </SectionCard>
    </>
  );
}

"use client";

import { useQuery } from "@tanstack/react-query";
import { Plus, Repeat } from "lucide-react";
import Link from "next/link";
import { momentLabel } from "@/app/(workspace)/videos/[videoId]/_studio/publish/publish-labels";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { FormMessage } from "@/components/ui/form-message";
import { Skeleton } from "@/components/ui/skeleton";
import type { SeriesSummary } from "@/server/series/show-series";
import { useTRPC } from "@/trpc/client";
import { pageStyles } from "../../_components/page-styles";
import { cadenceLabel, countsLabel, sourceLabel, stateLabel } from "./series-labels";

/** All series of the workspace: where their topics come from, when they run next, and which of them paused. */
export function SeriesList({ canManage }: { canManage: boolean }) {
  const trpc = useTRPC();
  const { data, error, refetch, isFetching } = useQuery(
    trpc.series.list.queryOptions(undefined, { refetchInterval: 15_000 }),
  );

  return (
    <div className={pageStyles}>
      <div className="flex min-h-9 items-center justify-between gap-3">
        <h1 className="text-lg font-semibold tracking-tight">Series</h1>
        {canManage && data && data.length > 0 && <NewSeriesButton />}
      </div>
      {!data && error && (
        <div className="flex flex-col items-start">
          <FormMessage tone="error">{error.message}</FormMessage>
          <Button variant="outline" onClick={() => void refetch()} disabled={isFetching}>
            Try again
          </Button>
        </div>
      )}
      {!data && !error && <SeriesListSkeleton />}
      {data?.length === 0 && <NoSeries canManage={canManage} />}
      {data && data.length > 0 && (
        <ul aria-label="Series" className="divide-y overflow-hidden rounded-lg border bg-card">
          {data.map((series) => (
            <SeriesRow key={series.seriesId} series={series} />
          ))}
        </ul>
      )}
    </div>
  );
}

export function SeriesListSkeleton() {
  return <Skeleton className="h-56" />;
}

function SeriesRow({ series }: { series: SeriesSummary }) {
  const { seriesId, name, channelName, counts, nextRunAt, pauseReason, timeZone } = series;
  const { label, variant } = stateLabel(series);

  return (
    <li className="grid gap-x-6 gap-y-1 p-4 text-[13px] sm:grid-cols-[2fr_1fr]">
      <div className="flex min-w-0 flex-wrap items-center gap-2">
        <Link
          href={`/series/${seriesId}`}
          className="text-sm font-medium underline-offset-2 wrap-anywhere hover:underline max-sm:py-2"
        >
          {name}
        </Link>
        <Badge variant={variant}>{label}</Badge>
      </div>
      <p className="text-muted-foreground sm:text-right">
        {nextRunAt === null ? "Runs no more" : `Next run ${momentLabel(nextRunAt, timeZone)}`}
      </p>
      <p className="text-muted-foreground wrap-anywhere">
        {channelName} · {sourceLabel(series.source)} · {cadenceLabel(series)}
      </p>
      <p className="text-muted-foreground tabular-nums sm:text-right">{countsLabel(counts)}</p>
      {pauseReason !== null && <p className="text-destructive sm:col-span-2">{pauseReason}</p>}
    </li>
  );
}

function NoSeries({ canManage }: { canManage: boolean }) {
  return (
    <div className="flex min-h-56 flex-col items-center justify-center gap-3 rounded-lg border bg-card px-4 py-10 text-center">
      <Repeat aria-hidden className="size-6 text-muted-foreground" />
      <h2 className="font-medium">No series yet</h2>
      <p className="max-w-sm text-[13px] text-muted-foreground">
        A series turns topics into videos by itself: from a list, a feed or a theme, in the slots of a
        channel, up to a cap of money. You approve and publish what it makes.
      </p>
      {canManage && <NewSeriesButton />}
    </div>
  );
}

function NewSeriesButton() {
  return (
    <Button asChild>
      <Link href="/series/new">
        <Plus aria-hidden />
        New series
      </Link>
    </Button>
  );
}

"use client";

import Link from "next/link";
import { useState } from "react";
import { pageStyles } from "@/app/(workspace)/_components/page-styles";
import { Badge } from "@/components/ui/badge";
import { FormMessage } from "@/components/ui/form-message";
import { Skeleton } from "@/components/ui/skeleton";
import type { SeriesDetails } from "@/server/series/show-series";
import { cadenceLabel, sourceLabel, stateLabel } from "../../_components/series-labels";
import { Backlog } from "./backlog";
import { BegunList } from "./begun-list";
import { EditSeries } from "./edit-series";
import { RunList } from "./run-list";
import { SeriesActions } from "./series-actions";
import { SeriesFacts } from "./series-facts";
import { useSeries } from "./use-series";

/** One series: what it is, its backlog, what it has made, and its runs. */
export function SeriesPage({ seriesId, canManage }: { seriesId: string; canManage: boolean }) {
  const state = useSeries(seriesId);
  const [isEditing, setIsEditing] = useState(false);
  const { data, error } = state.series;

  return (
    <div className={pageStyles}>
      <Link
        href="/series"
        className="self-start text-[13px] text-muted-foreground hover:text-foreground max-sm:py-2"
      >
        All series
      </Link>
      {!data && error && <FormMessage tone="error">{error.message}</FormMessage>}
      {!data && !error && <Skeleton className="h-96" />}
      {data && (
        <>
          <Heading series={data} />
          {isEditing ? (
            <EditSeries series={data} onClose={() => setIsEditing(false)} />
          ) : (
            <>
              {canManage && <SeriesActions {...{ state, series: data }} onEdit={() => setIsEditing(true)} />}
              <div className="grid items-start gap-6 lg:grid-cols-[2fr_1fr]">
                <div className="flex min-w-0 flex-col gap-6">
                  <Backlog {...{ state, canManage, series: data }} />
                  <BegunList {...{ state, canManage, series: data }} />
                </div>
                <div className="flex min-w-0 flex-col gap-6">
                  <SeriesFacts series={data} />
                  <RunList series={data} />
                </div>
              </div>
            </>
          )}
        </>
      )}
    </div>
  );
}

function Heading({ series }: { series: SeriesDetails }) {
  const { label, variant } = stateLabel(series);

  return (
    <div className="flex flex-col gap-1">
      <div className="flex flex-wrap items-center gap-3">
        <h1 className="text-lg font-semibold tracking-tight wrap-anywhere">{series.name}</h1>
        <Badge variant={variant}>{label}</Badge>
      </div>
      <p className="text-[13px] text-muted-foreground wrap-anywhere">
        {series.channelName} · {sourceLabel(series.source)} · {cadenceLabel(series)}
      </p>
      {series.pauseReason !== null && (
        <p role="alert" className="mt-1 text-[13px] text-destructive">
          {series.pauseReason}
        </p>
      )}
    </div>
  );
}

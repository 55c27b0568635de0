"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useMay } from "@/components/standing";
import { Button } from "@/components/ui/button";
import { ProgressBar } from "@/components/ui/progress-bar";
import { Skeleton } from "@/components/ui/skeleton";
import type { QuotaForecast } from "@/server/publications/queue/forecast-quota";
import { useTRPC } from "@/trpc/client";
import { SectionCard } from "../../_components/section-card";
import { ForecastChart } from "./forecast-chart";

const refetchMs = 60_000;

/** How much of YouTube's quota is used today, and what is planned for the days ahead. */
export function QuotaSection() {
  const may = useMay();
  const trpc = useTRPC();
  const { data, error, refetch } = useQuery(
    trpc.queue.forecast.queryOptions(undefined, { refetchInterval: refetchMs }),
  );

  return (
    <SectionCard title="YouTube quota">
      {!data && !error && <Skeleton className="m-4 h-40" />}
      {!data && error && (
        <div className="flex flex-col items-start gap-3 p-4 text-[13px]">
          <p role="alert">{error.message}</p>
          <Button variant="outline" onClick={() => void refetch()}>
            Try again
          </Button>
        </div>
      )}
      {data?.length === 0 && (
        <div className="flex flex-col items-start gap-3 p-4 text-[13px] text-muted-foreground">
          <p>No channel of this workspace is connected to YouTube.</p>
          {may("channels:manage") && (
            <Button variant="outline" size="sm" asChild>
              <Link href="/settings#channels">Connect a channel</Link>
            </Button>
          )}
        </div>
      )}
      {data && data.length > 0 && (
        <div className="flex flex-col divide-y">
          {data.map((forecast) => (
            <ProjectQuota key={forecast.projectId} forecast={forecast} isOnly={data.length === 1} />
          ))}
          <p className="p-4 text-[13px] text-muted-foreground">
            YouTube’s days begin at midnight Pacific time. Captions take 400 units, and wait for another day
            when uploads need those units.
          </p>
        </div>
      )}
    </SectionCard>
  );
}

function ProjectQuota({ forecast, isOnly }: { forecast: QuotaForecast; isOnly: boolean }) {
  const { used, daily, channelNames } = forecast;

  return (
    <div className="flex flex-col gap-4 p-4">
      {!isOnly && <h3 className="text-[13px] font-medium wrap-anywhere">{channelNames.join(", ")}</h3>}
      <UsedBar name="Uploads today" used={used.uploads} most={daily.uploads} />
      <UsedBar name="Units today" used={used.units} most={daily.units} />
      <ForecastChart forecast={forecast} />
    </div>
  );
}

function UsedBar({ name, used, most }: { name: string; used: number; most: number }) {
  const share = Math.min(1, used / most);

  return (
    <div className="flex flex-col gap-1.5 text-[13px] tabular-nums">
      <p className="flex flex-wrap justify-between gap-x-4">
        <span className="text-muted-foreground">{name}</span>
        <span className={share === 1 ? "text-destructive" : undefined}>
          {used.toLocaleString("en")} of {most.toLocaleString("en")}
        </span>
      </p>
      <ProgressBar
        share={share}
        label={name}
        tone={share === 1 ? "destructive" : share >= 0.8 ? "warning" : "primary"}
      />
    </div>
  );
}

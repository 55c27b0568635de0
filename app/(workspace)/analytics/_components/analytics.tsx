"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { ChartColumn, Download } from "lucide-react";
import Link from "next/link";
import { pageStyles } from "@/app/(workspace)/_components/page-styles";
import { RelativeTime, useCurrentMinute } from "@/components/relative-time";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { Select } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import { type Range, usualRange } from "@/server/analytics/schema";
import { useMay } from "@/components/standing";
import { useTRPC } from "@/trpc/client";
import { AnalyticsSkeleton } from "./analytics-skeleton";
import { ChannelResults } from "./channel-results";
import { RangeSwitch } from "./range-switch";
import { SyncNotice } from "./sync-notice";
import { FetchButton, useFetchNow } from "./use-fetch-now";
import { useRange } from "./use-range";

/** How a channel's videos do on YouTube, by range. */
export function Analytics() {
  const trpc = useTRPC();
  const { range, parameters, change } = useRange();
  const channels = useQuery(trpc.analytics.channels.queryOptions());
  const wanted = parameters.get("channel");
  const channelId =
    channels.data?.find((channel) => channel.channelId === wanted)?.channelId ??
    channels.data?.[0]?.channelId;

  return (
    <div className={pageStyles}>
      {channels.data && channelId !== undefined ? (
        <ChannelAnalytics
          {...{ channelId, range }}
          channels={channels.data}
          onChannel={(picked) => change({ channel: picked })}
          onRange={(picked) => change({ range: picked === usualRange ? undefined : String(picked) })}
        />
      ) : (
        <>
          <h1 className="flex h-9 items-center text-lg font-semibold tracking-tight">Analytics</h1>
          {channels.error && !channels.data && (
            <Failure message={channels.error.message} onRetry={() => void channels.refetch()} />
          )}
          {channels.isPending && <AnalyticsSkeleton />}
          {channels.data && <NoChannels />}
        </>
      )}
    </div>
  );
}

type ChannelAnalyticsProps = {
  channelId: string;
  range: Range;
  channels: { channelId: string; name: string }[];
  onChannel: (channelId: string) => void;
  onRange: (range: Range) => void;
};

function ChannelAnalytics({ channelId, range, channels, onChannel, onRange }: ChannelAnalyticsProps) {
  const trpc = useTRPC();
  const now = useCurrentMinute();
  const fetching = useFetchNow();
  const query = useQuery(
    trpc.analytics.channel.queryOptions(
      { channelId, range },
      {
        placeholderData: keepPreviousData,
        refetchInterval: ({ state }) => fetching.getPollMs(channelId, state.data?.analytics),
      },
    ),
  );
  const { data, error, isPlaceholderData } = query;
  const may = useMay();
  const fetchButton = may("publications:manage", channelId) && (
    <FetchButton
      isFetching={fetching.isFetching(channelId, data?.analytics)}
      onFetch={() => fetching.fetchNow(channelId, data?.analytics)}
    />
  );

  return (
    <>
      <header className="flex flex-wrap items-center gap-2">
        <h1 className="mr-auto flex h-9 items-center text-lg font-semibold tracking-tight">Analytics</h1>
        <Select
          aria-label="Channel"
          className="w-auto min-w-36 max-sm:flex-1"
          value={channelId}
          onChange={({ target }) => onChannel(target.value)}
        >
          {channels.map((channel) => (
            <option key={channel.channelId} value={channel.channelId}>
              {channel.name}
            </option>
          ))}
        </Select>
        <RangeSwitch range={range} onChange={onRange} />
        <Button variant="outline" asChild>
          <a href={`/api/analytics/channels/${channelId}?range=${range}`} download>
            <Download aria-hidden />
            CSV
          </a>
        </Button>
      </header>
      {fetching.error !== undefined && <FormMessage tone="error">{fetching.error}</FormMessage>}
      {!data && error && <Failure message={error.message} onRetry={() => void query.refetch()} />}
      {!data && !error && <AnalyticsSkeleton />}
      {data && (
        <div
          aria-busy={isPlaceholderData}
          className={cn(
            "flex flex-col gap-6 transition-opacity duration-150",
            isPlaceholderData && "opacity-60",
          )}
        >
          <SyncNotice analytics={data.analytics} fetchButton={fetchButton} />
          <ChannelResults
            report={data}
            action={
              data.analytics?.state === "synced" && (
                <span className="flex items-center gap-3 text-xs text-muted-foreground">
                  {data.analytics.syncedAt && (
                    <span className="max-sm:hidden">
                      Fetched <RelativeTime date={data.analytics.syncedAt} now={now} />
                    </span>
                  )}
                  {fetchButton}
                </span>
              )
            }
          />
        </div>
      )}
    </>
  );
}

function Failure({ message, onRetry }: { message: string; onRetry: () => void }) {
  return (
    <div className="flex flex-col items-start">
      <FormMessage tone="error">{message}</FormMessage>
      <Button variant="outline" onClick={onRetry}>
        Try again
      </Button>
    </div>
  );
}

function NoChannels() {
  return (
    <div className="flex flex-col items-center gap-3 rounded-lg border bg-card px-4 py-16 text-center">
      <ChartColumn aria-hidden className="size-6 text-muted-foreground" />
      <h2 className="font-medium">No channels yet</h2>
      <p className="max-w-sm text-[13px] text-muted-foreground">
        Once a channel is connected to YouTube and a video is published on it, what people watch is shown
        here, scene by scene.
      </p>
      <Button variant="outline" asChild className="mt-1">
        <Link href="/settings">Add a channel</Link>
      </Button>
    </div>
  );
}

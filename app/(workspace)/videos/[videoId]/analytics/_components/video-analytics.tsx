"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { ArrowLeft, Download, ExternalLink, Upload } from "lucide-react";
import Link from "next/link";
import { z } from "zod";
import { AnalyticsSkeleton } from "@/app/(workspace)/analytics/_components/analytics-skeleton";
import { RangeSwitch } from "@/app/(workspace)/analytics/_components/range-switch";
import { SyncNotice } from "@/app/(workspace)/analytics/_components/sync-notice";
import { FetchButton, useFetchNow } from "@/app/(workspace)/analytics/_components/use-fetch-now";
import { useRange } from "@/app/(workspace)/analytics/_components/use-range";
import { pageStyles } from "@/app/(workspace)/_components/page-styles";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { Select } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import type { VideoReport } from "@/server/analytics/report/video-report";
import { type Range, usualRange } from "@/server/analytics/schema";
import { useMay } from "@/components/standing";
import { useTRPC } from "@/trpc/client";
import { RetentionSection } from "./retention-section";
import { VideoFigures } from "./video-figures";

/** How a video does on YouTube, and which of its scenes lose people. */
export function VideoAnalytics({ videoId }: { videoId: string }) {
  const may = useMay();
  const trpc = useTRPC();
  const { range, parameters, change } = useRange();
  const { data: publicationId } = z.uuid().safeParse(parameters.get("publication"));
  const fetching = useFetchNow();
  const { data, error, refetch, isPlaceholderData } = useQuery(
    trpc.analytics.video.queryOptions(
      { videoId, publicationId, range },
      {
        placeholderData: keepPreviousData,
        refetchInterval: ({ state }) => {
          const shown = state.data?.shown;
          return shown ? fetching.getPollMs(shown.channelId, shown.analytics) : false;
        },
      },
    ),
  );
  const shown = data?.shown;

  return (
    <div className={pageStyles}>
      <Header
        {...{ videoId, report: data, range }}
        onRange={(picked) => change({ range: picked === usualRange ? undefined : String(picked) })}
        onPublication={(picked) => change({ publication: picked })}
      />
      {fetching.error !== undefined && <FormMessage tone="error">{fetching.error}</FormMessage>}
      {!data && error && (
        <div className="flex flex-col items-start">
          <FormMessage tone="error">{error.message}</FormMessage>
          <Button variant="outline" onClick={() => void refetch()}>
            Try again
          </Button>
        </div>
      )}
      {!data && !error && <AnalyticsSkeleton />}
      {data && !shown && <NotPublished videoId={videoId} />}
      {shown && (
        <div
          aria-busy={isPlaceholderData}
          className={cn(
            "flex flex-col gap-6 transition-opacity duration-150",
            isPlaceholderData && "opacity-60",
          )}
        >
          <SyncNotice
            analytics={shown.analytics}
            fetchButton={
              may("publications:manage", shown.channelId) && (
                <FetchButton
                  isFetching={fetching.isFetching(shown.channelId, shown.analytics)}
                  onFetch={() => fetching.fetchNow(shown.channelId, shown.analytics)}
                />
              )
            }
          />
          <RetentionSection {...{ videoId, report: shown }} />
          <VideoFigures report={shown} />
        </div>
      )}
    </div>
  );
}

type HeaderProps = {
  videoId: string;
  report: VideoReport | undefined;
  range: Range;
  onRange: (range: Range) => void;
  onPublication: (publicationId: string) => void;
};

function Header({ videoId, report, range, onRange, onPublication }: HeaderProps) {
  const shown = report?.shown;

  return (
    <header className="flex flex-wrap items-center gap-2">
      <Button asChild variant="ghost" size="icon" aria-label="Back to the studio" className="-ml-2">
        <Link href={`/videos/${videoId}`}>
          <ArrowLeft aria-hidden />
        </Link>
      </Button>
      <h1 className="mr-auto min-w-0 flex-1 basis-48 truncate text-lg leading-9 font-semibold tracking-tight">
        {report?.title ?? "Analytics"}
      </h1>
      {shown && (
        <>
          {report.publications.length > 1 && (
            <Select
              aria-label="Channel"
              className="w-auto min-w-36 max-sm:flex-1"
              value={shown.publicationId}
              onChange={({ target }) => onPublication(target.value)}
            >
              {report.publications.map(({ publicationId, channelName }) => (
                <option key={publicationId} value={publicationId}>
                  {channelName}
                </option>
              ))}
            </Select>
          )}
          <Button variant="outline" asChild>
            <a href={`https://youtu.be/${shown.video.youtubeVideoId}`} target="_blank" rel="noreferrer">
              <ExternalLink aria-hidden />
              YouTube
            </a>
          </Button>
          <RangeSwitch range={range} onChange={onRange} />
          <Button variant="outline" asChild>
            <a
              href={`/api/analytics/videos/${videoId}?range=${range}&publicationId=${shown.publicationId}`}
              download
            >
              <Download aria-hidden />
              CSV
            </a>
          </Button>
        </>
      )}
    </header>
  );
}

function NotPublished({ videoId }: { videoId: string }) {
  return (
    <div className="flex flex-col items-center gap-3 rounded-lg border bg-card px-4 py-16 text-center">
      <Upload aria-hidden className="size-6 text-muted-foreground" />
      <h2 className="font-medium">Not on YouTube yet</h2>
      <p className="max-w-sm text-[13px] text-muted-foreground">
        Two to three days after it is published, what people watch of it is shown here, scene by scene.
      </p>
      <Button variant="outline" asChild className="mt-1">
        <Link href={`/videos/${videoId}`}>Open the studio</Link>
      </Button>
    </div>
  );
}

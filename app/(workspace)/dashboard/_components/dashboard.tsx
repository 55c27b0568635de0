"use client";

import { useQuery } from "@tanstack/react-query";
import { FormMessage } from "@/components/ui/form-message";
import { Button } from "@/components/ui/button";
import type { VideoSummary } from "@/server/videos/list-video-summaries";
import { useTRPC } from "@/trpc/client";
import { isBeingMade } from "../../videos/_components/describe-stage";
import { useCurrentMinute } from "../../videos/_components/relative-time";
import { dashboardFilters } from "./dashboard-filters";
import { DashboardSection } from "./dashboard-section";
import { DashboardSkeleton } from "./dashboard-skeleton";
import { NoVideos } from "./no-videos";
import { EditedVideo, FailedVideo, VideoBeingMade } from "./video-rows";

const refetchMs = 3000;
const recentCount = 8;

/** The newest videos by what they ask of a person; looked at again and again only while one is being made. */
export function Dashboard() {
  const trpc = useTRPC();
  const now = useCurrentMinute();
  const { data, error, refetch, isFetching } = useQuery(
    trpc.videos.list.queryOptions(dashboardFilters, {
      refetchInterval: ({ state }) => (state.data?.videos.some(isBeingMade) ? refetchMs : false),
    }),
  );

  if (!data && error) {
    return (
      <div className="flex flex-col items-start">
        <FormMessage tone="negative">{error.message}</FormMessage>
        <Button onClick={() => void refetch()} disabled={isFetching}>
          Try again
        </Button>
      </div>
    );
  }
  if (!data) return <DashboardSkeleton />;
  if (data.videos.length === 0) return <NoVideos />;

  const { failed, beingMade, edited } = sortByNeed(data.videos);

  return (
    <div className="flex flex-col gap-6">
      <DashboardSection
        title="What needs you"
        whenEmpty={failed.length === 0 ? "Nothing needs you." : undefined}
      >
        {failed.map((video) => (
          <FailedVideo key={video.videoId} video={video} />
        ))}
      </DashboardSection>
      <DashboardSection
        title="Being made"
        whenEmpty={beingMade.length === 0 ? "Nothing is being made." : undefined}
      >
        {beingMade.map((video) => (
          <VideoBeingMade key={video.videoId} video={video} />
        ))}
      </DashboardSection>
      <DashboardSection
        title="Recently edited"
        whenEmpty={edited.length === 0 ? "All your recent videos are listed above." : undefined}
      >
        {edited.slice(0, recentCount).map((video) => (
          <EditedVideo key={video.videoId} video={video} now={now} />
        ))}
      </DashboardSection>
    </div>
  );
}

/** Each video once. One that failed before and is being made again needs nobody. */
function sortByNeed(videos: VideoSummary[]) {
  const beingMade = videos.filter(isBeingMade);
  const others = videos.filter((video) => !isBeingMade(video));

  return { beingMade, failed: others.filter(hasFailed), edited: others.filter((video) => !hasFailed(video)) };
}

function hasFailed({ stage, latestRender }: VideoSummary): boolean {
  return stage === "failed" || latestRender?.state === "failed";
}

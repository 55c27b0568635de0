"use client";

import { useQuery } from "@tanstack/react-query";
import { FormMessage } from "@/components/ui/form-message";
import { Button } from "@/components/ui/button";
import type { VideoSummary } from "@/server/video-list/list-videos";
import { useTRPC } from "@/trpc/client";
import { isBeingMade } from "@/components/stage-labels";
import { useCurrentMinute } from "@/components/relative-time";
import { useLiveVideos } from "@/components/use-live-videos";
import { dashboardFilters } from "./dashboard-filters";
import { DashboardSection } from "./dashboard-section";
import { DashboardSkeleton } from "./dashboard-skeleton";
import { NoVideos } from "./no-videos";
import { EditedVideo, FailedVideo, VideoBeingMade } from "./video-rows";

const recentCount = 8;

/** The newest videos by what they ask of a person. */
export function Dashboard() {
  const trpc = useTRPC();
  const now = useCurrentMinute();
  const { data, error, refetch, isFetching } = useQuery(trpc.videos.list.queryOptions(dashboardFilters));
  const videos = useLiveVideos(data?.videos ?? [], () => void refetch());

  if (!data && error) {
    return (
      <div className="flex flex-col items-start">
        <FormMessage tone="error">{error.message}</FormMessage>
        <Button variant="outline" onClick={() => void refetch()} disabled={isFetching}>
          Try again
        </Button>
      </div>
    );
  }
  if (!data) return <DashboardSkeleton />;
  if (videos.length === 0) return <NoVideos />;

  const { failed, beingMade, edited } = sortByNeed(videos);

  return (
    <div className="flex flex-col gap-6">
      <DashboardSection
        title="Needs attention"
        whenEmpty={failed.length === 0 ? "All caught up." : undefined}
      >
        {failed.map((video) => (
          <FailedVideo key={video.videoId} video={video} />
        ))}
      </DashboardSection>
      <DashboardSection
        title="In progress"
        whenEmpty={beingMade.length === 0 ? "Nothing in progress." : undefined}
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

function hasFailed({ stage }: VideoSummary): boolean {
  return stage === "failed";
}

"use client";

import { useQuery } from "@tanstack/react-query";
import { Clapperboard } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { FormMessage } from "@/components/ui/form-message";
import { Button } from "@/components/ui/button";
import { useTRPC } from "@/trpc/client";
import { isBeingMade } from "@/components/stage-labels";
import { useCurrentMinute } from "@/components/relative-time";
import { useLiveVideos } from "@/components/use-live-videos";
import { DashboardSection, DashboardSkeleton } from "./dashboard-skeleton";
import { EditedVideo, VideoBeingMade } from "./video-rows";

const recentCount = 8;

/** The newest videos: those being made, and those edited last. */
export function Dashboard({ canEdit }: { canEdit: boolean }) {
  const trpc = useTRPC();
  const now = useCurrentMinute();
  const { data, error, refetch, isFetching } = useQuery(trpc.videos.list.queryOptions({}));
  const router = useRouter();
  const videos = useLiveVideos(data?.videos ?? [], () => {
    void refetch();
    // A render that has ended may need somebody now, and changes the figures.
    router.refresh();
  });

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
  if (videos.length === 0) return canEdit ? <NoVideos /> : <NothingYet />;

  const beingMade = videos.filter(isBeingMade);
  const edited = videos.filter((video) => !isBeingMade(video));

  return (
    <div className="flex flex-col gap-6">
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

function NothingYet() {
  return (
    <p className="rounded-lg border border-dashed px-4 py-16 text-center text-[13px] text-muted-foreground">
      Your team’s videos appear here.
    </p>
  );
}

function NoVideos() {
  return (
    <div className="flex flex-col items-center gap-3 rounded-lg border border-dashed px-4 py-16 text-center">
      <Clapperboard aria-hidden className="size-6 text-muted-foreground" />
      <h2 className="font-medium">You have no videos yet</h2>
      <p className="max-w-sm text-[13px] text-muted-foreground">
        Begin with a topic, an article, a table or a script of your own. It becomes scenes; render it when you
        like it.
      </p>
      <Button asChild className="mt-1">
        <Link href="/videos/new">Start a video</Link>
      </Button>
    </div>
  );
}

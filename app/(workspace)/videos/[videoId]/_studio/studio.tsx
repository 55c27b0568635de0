"use client";

import { useQuery } from "@tanstack/react-query";
import { Button } from "@/components/ui/button";
import { useIsHydrated } from "@/components/ui/use-is-hydrated";
import { useTRPC } from "@/trpc/client";
import { StudioSkeleton } from "./studio-skeleton";
import { StudioWorkbench } from "./studio-workbench";

/** A video, opened. What this tab kept unsaved is only known in the browser: until then it is a skeleton. */
export function Studio({ videoId, canEdit }: { videoId: string; canEdit: boolean }) {
  const trpc = useTRPC();
  const isHydrated = useIsHydrated();
  const { data, error, refetch } = useQuery(trpc.videos.get.queryOptions({ videoId }));

  if (data && isHydrated) return <StudioWorkbench videoId={videoId} canEdit={canEdit} video={data} />;
  if (!error) return <StudioSkeleton />;

  return (
    <div role="alert" className="flex flex-col items-start gap-3 p-6">
      <p>{error.message}</p>
      <Button variant="outline" onClick={() => void refetch()}>
        Try again
      </Button>
    </div>
  );
}

"use client";

import { useQuery } from "@tanstack/react-query";
import { Button } from "@/components/ui/button";
import { ProgressBar } from "@/components/ui/progress-bar";
import { Skeleton } from "@/components/ui/skeleton";
import { useTRPC } from "@/trpc/client";
import { bytesLabel } from "../../_components/media/asset-labels";

/** How much of the workspace's quotas is used, and how long a video may be. */
export function QuotaList() {
  const trpc = useTRPC();
  const { data, error, refetch } = useQuery(trpc.workspaces.getQuotas.queryOptions());

  if (error) {
    return (
      <div className="flex flex-col items-start gap-3 text-[13px]">
        <p role="alert">{error.message}</p>
        <Button variant="outline" onClick={() => void refetch()}>
          Try again
        </Button>
      </div>
    );
  }
  if (!data) return <Skeleton className="h-24" />;

  const { storage, queuedRenders, videoMinutes, videoScenes } = data;

  return (
    <dl className="grid grid-cols-[auto_1fr] items-start gap-x-6 gap-y-3 text-[13px]">
      <Quota
        name="Files"
        share={storage.usedBytes / storage.maxBytes}
        text={`${bytesLabel(storage.usedBytes)} of ${bytesLabel(storage.maxBytes)}`}
      />
      <Quota
        name="Unfinished renders"
        share={queuedRenders.used / queuedRenders.max}
        text={`${queuedRenders.used} of ${queuedRenders.max}`}
      />
      <Quota
        name="Longest video"
        text={`${videoMinutes.toLocaleString("en")} minutes, ${videoScenes.toLocaleString("en")} scenes`}
      />
    </dl>
  );
}

/** One quota; `share` is the used part, 0..1. */
function Quota({ name, text, share }: { name: string; text: string; share?: number }) {
  return (
    <>
      <dt className="text-muted-foreground">{name}</dt>
      <dd className="flex flex-col gap-1.5 tabular-nums">
        {text}
        {share !== undefined && <ProgressBar share={Math.min(1, share)} label={`${name}: ${text}`} />}
      </dd>
    </>
  );
}

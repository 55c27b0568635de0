"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useEffectEvent } from "react";
import type { VideoSummary } from "@/server/video-list/list-videos";
import { useTRPC } from "@/trpc/client";
import { isBeingMade } from "./stage-labels";

const refetchMs = 3000;
/** As many as the server accepts at once. */
const maxVideos = 200;

/**
 * A list's current videos: those that are being made are queried every few seconds, and nothing else is. `onEnd` is
 * called once one of them is made or has failed: the list is then out of date.
 */
export function useLiveVideos(videos: VideoSummary[], onEnd: () => void): VideoSummary[] {
  const trpc = useTRPC();
  const beingMade = videos.filter(isBeingMade);
  const videoIds = beingMade.slice(0, maxVideos).map(({ videoId }) => videoId);
  const { data = [] } = useQuery(
    trpc.videos.listProgress.queryOptions(
      { videoIds },
      {
        enabled: videoIds.length > 0,
        refetchInterval: refetchMs,
        placeholderData: keepPreviousData,
        // A later render of the same videos must not start with this one's end.
        gcTime: 0,
      },
    ),
  );
  const progress = new Map(data.map((one) => [one.videoId, one]));
  const live = videos.map((video) =>
    isBeingMade(video) ? { ...video, ...progress.get(video.videoId) } : video,
  );
  const endedCount = beingMade.length - live.filter(isBeingMade).length;
  const tellEnd = useEffectEvent(onEnd);

  useEffect(() => {
    if (endedCount > 0) tellEnd();
  }, [endedCount]);

  return live;
}

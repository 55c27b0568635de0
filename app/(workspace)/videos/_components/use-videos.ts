"use client";

import { keepPreviousData, useInfiniteQuery, useIsMutating } from "@tanstack/react-query";
import type { VideoSummary } from "@/server/videos/list-video-summaries";
import { useTRPC } from "@/trpc/client";
import { isBeingMade } from "./describe-stage";
import type { ListFilters } from "./list-filters";
import { deleteVideosKey } from "./use-delete-videos";

const refetchMs = 3000;

/** The videos that were loaded so far; looked at again and again only while one of them is being made. */
export function useVideos(filters: ListFilters) {
  const trpc = useTRPC();
  const isDeleting = useIsMutating({ mutationKey: deleteVideosKey }) > 0;
  const query = useInfiniteQuery(
    trpc.videos.list.infiniteQueryOptions(filters, {
      getNextPageParam: (page) => page.nextCursor,
      placeholderData: keepPreviousData,
      refetchInterval: ({ state }) => {
        const isAnyBeingMade = state.data?.pages.some(({ videos }) => videos.some(isBeingMade)) ?? false;

        // An answer from before a deletion would bring its rows back for a moment.
        return isAnyBeingMade && !isDeleting ? refetchMs : false;
      },
    }),
  );

  return { ...query, videos: withoutRepeats(query.data?.pages.flatMap(({ videos }) => videos) ?? []) };
}

/** A video that is edited between two pages moves up, and would be on both. */
function withoutRepeats(videos: VideoSummary[]): VideoSummary[] {
  return [...new Map(videos.toReversed().map((video) => [video.videoId, video])).values()].toReversed();
}

"use client";

import { keepPreviousData, useInfiniteQuery, useIsMutating } from "@tanstack/react-query";
import { useLiveVideos } from "@/components/use-live-videos";
import type { VideoSummary } from "@/server/video-list/list-videos";
import { useTRPC } from "@/trpc/client";
import type { ListFilters } from "./list-filters";
import { deleteVideosKey } from "./use-delete-videos";

/** The videos that were loaded so far, those that are being made as they are now. */
export function useVideos(filters: ListFilters) {
  const trpc = useTRPC();
  const isDeleting = useIsMutating({ mutationKey: deleteVideosKey }) > 0;
  const query = useInfiniteQuery(
    trpc.videos.list.infiniteQueryOptions(filters, {
      getNextPageParam: (page) => page.nextCursor,
      placeholderData: keepPreviousData,
    }),
  );
  const loaded = withoutRepeats(query.data?.pages.flatMap(({ videos }) => videos) ?? []);
  const videos = useLiveVideos(loaded, () => {
    // An answer from before a deletion would bring its rows back for a moment; it asks again by itself.
    if (!isDeleting) void query.refetch();
  });

  return { ...query, videos };
}

/** A video that is edited between two pages moves up, and would be on both. */
function withoutRepeats(videos: VideoSummary[]): VideoSummary[] {
  return [...new Map(videos.toReversed().map((video) => [video.videoId, video])).values()].toReversed();
}

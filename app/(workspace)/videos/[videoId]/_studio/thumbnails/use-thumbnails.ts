import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "@/trpc/client";

/** The thumbnails that a script may have; while those of a new script are requested, the previous ones. */
export function useThumbnails({ videoId, script }: { videoId: string; script: string }) {
  const trpc = useTRPC();
  const [asked, setAsked] = useState(script);
  const query = useQuery(
    trpc.videos.previewThumbnails.queryOptions(
      { videoId, script: asked },
      {
        placeholderData: keepPreviousData,
        staleTime: Infinity,
        // Each keystroke leaves an entry.
        gcTime: 10_000,
        trpc: { context: { skipBatch: true } },
        retry: (count, error) => error.data?.code !== "BAD_REQUEST" && count < 2,
      },
    ),
  );
  // At once, but one at a time: text typed meanwhile is sent when the answer arrives.
  if (asked !== script && !query.isFetching) setAsked(script);

  return query;
}

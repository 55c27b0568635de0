"use client";

import { type InfiniteData, useMutation, useQueryClient } from "@tanstack/react-query";
import { toast } from "sonner";
import type { VideoSummary } from "@/server/video-list/list-videos";
import { useTRPC, useTRPCClient } from "@/trpc/client";

type ListData = InfiniteData<{ videos: VideoSummary[]; nextCursor: string | undefined }>;

/** For code that waits until no deletion is running. */
export const deleteVideosKey = ["delete-videos"];

/** As many as the server accepts at once. */
const batchSize = 200;
const undoMs = 10_000;

/** Deletes videos: they leave the list at once, and for a while a toast can undo it. */
export function useDeleteVideos() {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const lists = trpc.videos.list.infiniteQueryFilter();

  const restore = useMutation({
    mutationFn: (videoIds: string[]) =>
      inBatches(videoIds, (batch) => client.videos.restore.mutate({ videoIds: batch })),
    onSuccess: (_result, videoIds) => toast.success(`${countVideos(videoIds.length)} restored.`),
    onError: (error, videoIds) =>
      toast.error(error.message, {
        action: { label: "Try again", onClick: () => restore.mutate(videoIds) },
      }),
    onSettled: () => queryClient.invalidateQueries(lists),
  });

  return useMutation({
    mutationKey: deleteVideosKey,
    mutationFn: (videoIds: string[]) =>
      inBatches(videoIds, (batch) => client.videos.delete.mutate({ videoIds: batch })),
    onMutate: async (videoIds) => {
      await queryClient.cancelQueries(lists);
      const before = queryClient.getQueriesData<ListData>(lists);
      queryClient.setQueriesData<ListData>(lists, (data) => data && withoutVideos(data, videoIds));

      return { before };
    },
    onSuccess: (_result, videoIds) =>
      toast(`${countVideos(videoIds.length)} deleted.`, {
        duration: undoMs,
        action: { label: "Undo", onClick: () => restore.mutate(videoIds) },
      }),
    onError: (error, _videoIds, saved) => {
      for (const [queryKey, data] of saved?.before ?? []) queryClient.setQueryData(queryKey, data);
      toast.error(error.message);
    },
    onSettled: () => queryClient.invalidateQueries(lists),
  });
}

/** "1 video", "3 videos". */
export function countVideos(count: number): string {
  return `${count} ${count === 1 ? "video" : "videos"}`;
}

async function inBatches(videoIds: string[], send: (batch: string[]) => Promise<unknown>): Promise<void> {
  for (let start = 0; start < videoIds.length; start += batchSize) {
    await send(videoIds.slice(start, start + batchSize));
  }
}

function withoutVideos(data: ListData, videoIds: string[]): ListData {
  const isKept = ({ videoId }: VideoSummary) => !videoIds.includes(videoId);

  return { ...data, pages: data.pages.map((page) => ({ ...page, videos: page.videos.filter(isKept) })) };
}

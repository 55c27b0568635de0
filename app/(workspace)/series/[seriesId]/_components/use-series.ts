import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { toast } from "sonner";
import { findBeforeId } from "@/app/(workspace)/queue/_components/queue-labels";
import { useTRPC } from "@/trpc/client";

/** How long an error stays: it says what to do about it, in up to thirty words. */
const readingMs = 15_000;
/** Videos in the making advance every minute; the page looks this often. */
const pollMs = 5000;

/** A series as it is now, and what can be done with it. */
export function useSeries(seriesId: string) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const key = trpc.series.get.queryKey({ seriesId });
  const filter = trpc.series.get.queryFilter({ seriesId });
  const series = useQuery(
    trpc.series.get.queryOptions({ seriesId }, { refetchInterval: pollMs, retry: false }),
  );
  const onError = ({ message }: { message: string }) => toast.error(message, { duration: readingMs });
  const onSettled = async () => {
    await Promise.all([
      queryClient.invalidateQueries(filter),
      queryClient.invalidateQueries(trpc.series.list.queryFilter()),
    ]);
  };
  const options = { onError, onSettled };
  const pausing = useMutation(trpc.series.pause.mutationOptions(options));
  const resuming = useMutation(trpc.series.resume.mutationOptions(options));
  const running = useMutation(
    trpc.series.runNow.mutationOptions({ ...options, onSuccess: () => toast("The series runs now.") }),
  );
  const moving = useMutation(
    trpc.series.moveTopic.mutationOptions({
      onError,
      // One at a time: the last order must win, and is fetched once all moves are saved.
      scope: { id: "move-topics" },
      onSettled: () => {
        const isLast = queryClient.isMutating({ mutationKey: trpc.series.moveTopic.mutationKey() }) === 1;

        return isLast ? onSettled() : undefined;
      },
    }),
  );
  const removing = useMutation(trpc.series.removeTopic.mutationOptions(options));
  const retrying = useMutation(trpc.series.retryTopic.mutationOptions(options));

  return {
    series,
    refresh: onSettled,
    isBusy: pausing.isPending || resuming.isPending || running.isPending,
    pause: () => pausing.mutate({ seriesId }),
    resume: () => resuming.mutate({ seriesId }),
    runNow: () => running.mutate({ seriesId }),
    move: (from: number, to: number) => {
      const waiting = queryClient.getQueryData(key)?.waiting ?? [];
      const moved = waiting[from];
      if (!moved || from === to) return;
      const ids = waiting.map(({ topicId }) => topicId);
      // An answer that is under way has the old order.
      void queryClient.cancelQueries(filter);
      // Shown at once; if the server refuses, it goes back.
      queryClient.setQueryData(
        key,
        (view) => view && { ...view, waiting: waiting.toSpliced(from, 1).toSpliced(to, 0, moved) },
      );
      moving.mutate({ topicId: moved.topicId, beforeId: findBeforeId(ids, from, to) });
    },
    remove: (topicId: string) => removing.mutate({ topicId }),
    retry: (topicId: string) => retrying.mutate({ topicId }),
  };
}

export type SeriesState = ReturnType<typeof useSeries>;

import { skipToken, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useSubscription } from "@trpc/tanstack-react-query";
import { useState } from "react";
import { toast } from "sonner";
import { useIsPageVisible } from "@/components/ui/use-is-page-visible";
import type { QueueView } from "@/server/publications/queue/watch-queue";
import { useTRPC } from "@/trpc/client";
import { findBeforeId } from "./queue-labels";
import { estimateSecondsLeft, type SentStart } from "./upload-speed";

/** How long an error stays: it says what to do about it, in up to thirty words. */
const readingMs = 15_000;

/** The workspace's queue, updated as it changes, and what can be done with it. */
export function useQueue() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const isVisible = useIsPageVisible();
  const key = trpc.queue.list.queryKey();
  const list = useQuery(trpc.queue.list.queryOptions(undefined, { staleTime: Infinity }));
  const [starts, setStarts] = useState<ReadonlyMap<string, SentStart>>(new Map());
  const [secondsLeft, setSecondsLeft] = useState<ReadonlyMap<string, number>>(new Map());

  /** Moves that the server does not have yet, with the one that is settled now. */
  const countMoves = () => queryClient.isMutating({ mutationKey: trpc.queue.move.mutationKey() });

  function take(view: QueueView) {
    // A move made here is still on its way: the server reports the order once it has it.
    if (countMoves() > 0) return;
    const before = queryClient.getQueryData(key);
    queryClient.setQueryData(key, view);
    const estimate = estimateSecondsLeft(view.running, starts);
    setStarts(estimate.starts);
    setSecondsLeft(estimate.secondsLeft);
    if (listIds(before) !== listIds(view)) {
      void queryClient.invalidateQueries(trpc.queue.forecast.queryFilter());
    }
  }

  const watch = useSubscription(
    // A browser has six connections to a server for all its tabs: hidden tabs leave them to the visible one.
    trpc.queue.watch.subscriptionOptions(isVisible ? {} : skipToken, { onData: ({ data }) => take(data) }),
  );
  const onError = ({ message }: { message: string }) => toast.error(message, { duration: readingMs });
  const onSettled = async () => {
    await Promise.all([
      queryClient.invalidateQueries(trpc.queue.list.queryFilter()),
      queryClient.invalidateQueries(trpc.queue.forecast.queryFilter()),
    ]);
  };
  const moving = useMutation(
    trpc.queue.move.mutationOptions({
      onError,
      // One at a time: the last order must win, and is fetched once all moves are saved.
      scope: { id: "move-uploads" },
      onSettled: () => (countMoves() === 1 ? onSettled() : undefined),
    }),
  );
  const pausing = useMutation(trpc.queue.pause.mutationOptions({ onError, onSettled }));
  const resuming = useMutation(trpc.queue.resume.mutationOptions({ onError, onSettled }));
  const cancelling = useMutation(trpc.publications.cancel.mutationOptions({ onError, onSettled }));
  const retrying = useMutation(trpc.publications.retry.mutationOptions({ onError, onSettled }));

  return {
    list,
    secondsLeft,
    /** Why updates have stopped. */
    watchProblem: watch.error?.message,
    move: (from: number, to: number) => {
      const waiting = queryClient.getQueryData(key)?.waiting ?? [];
      const moved = waiting[from];
      if (!moved || from === to) return;
      const ids = waiting.map(({ publicationId }) => publicationId);
      // An answer that is under way has the old order.
      void queryClient.cancelQueries(trpc.queue.list.queryFilter());
      // Shown at once; if the server refuses, it goes back.
      queryClient.setQueryData(
        key,
        (view) => view && { ...view, waiting: waiting.toSpliced(from, 1).toSpliced(to, 0, moved) },
      );
      moving.mutate({ publicationId: moved.publicationId, beforeId: findBeforeId(ids, from, to) });
    },
    pause: (publicationId: string) => pausing.mutate({ publicationId }),
    resume: (publicationId: string) => resuming.mutate({ publicationId }),
    cancel: (publicationId: string) => cancelling.mutate({ publicationId }),
    retry: (publicationId: string) => retrying.mutate({ publicationId }),
    isBusy: (publicationId: string) =>
      [pausing, resuming, cancelling, retrying].some(
        ({ isPending, variables }) => isPending && variables.publicationId === publicationId,
      ),
  };
}

export type QueueState = ReturnType<typeof useQueue>;

function listIds(view: QueueView | undefined): string {
  const ids = (items: QueueView["waiting"] = []) => items.map(({ publicationId }) => publicationId).join();

  return `${ids(view?.running)} ${ids(view?.waiting)}`;
}

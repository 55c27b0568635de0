import { skipToken, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useSubscription } from "@trpc/tanstack-react-query";
import { useState } from "react";
import { toast } from "sonner";
import type { WritingView } from "@/server/writing/watch-writing";
import { useIsPageVisible } from "@/components/ui/use-is-page-visible";
import { useTRPC } from "@/trpc/client";

/** The newest writing of a video, without its text, which changes all the time. */
export type Writing = Omit<WritingView, "text" | "waitUntil" | "createdAt"> & {
  waitUntilMs: number | null;
  createdAtMs: number;
};

/** With its text. Times are numbers, so that equal values count as unchanged. */
type KnownWriting = Writing & Pick<WritingView, "text">;

/** How long a rejection stays: it says what to do about it, in up to thirty words. */
const readingMs = 15_000;
/** A person who opens the studio within this time of its start wants to know how it ended. */
const newsMs = 10 * 60_000;

/** A video's writing, updated as it happens. `useWritingText` gives its text. */
export function useWriting(videoId: string) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const key = toWritingKey(videoId);
  const isVisible = useIsPageVisible();
  const [newsId, setNewsId] = useState<string | null>(null);
  const { data: writing = null } = useQuery<KnownWriting | null, Error, Writing | null>({
    queryKey: key,
    queryFn: skipToken,
    select: withoutText,
    staleTime: Infinity,
  });

  function take(view: WritingView | null) {
    const before = queryClient.getQueryData<KnownWriting | null>(key);
    queryClient.setQueryData<KnownWriting | null>(key, view && toKnown(view));
    if (!view) return;
    if (isUnderWay(view) || isRecent(view)) setNewsId(view.writingId);
    const isKnown =
      before?.writingId === view.writingId &&
      before.state === view.state &&
      before.savedRevision === view.savedRevision;
    if (isKnown || (isUnderWay(view) && view.savedRevision === null)) return;

    // The saved text is in the video now, under its given name.
    void queryClient.invalidateQueries(trpc.videos.get.queryFilter({ videoId }));
    void queryClient.invalidateQueries(trpc.writings.details.queryFilter({ videoId }));
    void queryClient.invalidateQueries(trpc.videos.list.pathFilter());
    void queryClient.invalidateQueries(trpc.renders.forecast.pathFilter());
    void queryClient.invalidateQueries(trpc.writings.prepareRewrite.pathFilter());
  }

  const watch = useSubscription(
    // A browser has six connections to a server for all its tabs: hidden tabs leave them to the visible one.
    trpc.writings.watch.subscriptionOptions(isVisible ? { videoId } : skipToken, {
      onData: ({ data }) => take(data),
    }),
  );
  const onError = ({ message }: { message: string }) => toast.error(message, { duration: readingMs });
  const stopping = useMutation(
    trpc.writings.stop.mutationOptions({
      // The text so far is saved now: until it is on screen, the writing counts as being stopped.
      onSuccess: () => queryClient.invalidateQueries(trpc.videos.get.queryFilter({ videoId })),
      onError,
    }),
  );
  const repeating = useMutation(trpc.writings.again.mutationOptions({ onError }));
  const isWriting = writing !== null && isUnderWay(writing);

  return {
    writing,
    isWriting,
    /** Whether it ran while this page was open, or just before. */
    isNews: writing !== null && newsId === writing.writingId,
    /** Why updates have stopped. */
    watchProblem: isWriting ? watch.error?.message : undefined,
    isStopping: stopping.isPending,
    isRepeating: repeating.isPending,
    /** Whether the changes saved after one revision, up to another, were written here: undo restores what they replaced. */
    isUndoable: (after: number, upTo: number) => {
      if (isWriting || stopping.isPending) return true;
      const savedRevision = writing?.savedRevision ?? 0;

      return after < savedRevision && savedRevision <= upTo;
    },
    stop: () => {
      if (writing) stopping.mutate({ writingId: writing.writingId });
    },
    /** Requests another script from the same brief, or about another article. */
    again: (pageId?: number) => {
      if (writing && !repeating.isPending) repeating.mutate({ writingId: writing.writingId, pageId });
    },
  };
}

export type WritingState = ReturnType<typeof useWriting>;

/** Something selected from the text so far; renders again only if that changes. */
export function useWritingText<Selected>(videoId: string, select: (text: string) => Selected): Selected {
  const { data } = useQuery<KnownWriting | null, Error, Selected>({
    queryKey: toWritingKey(videoId),
    queryFn: skipToken,
    select: (writing) => select(writing?.text ?? ""),
    staleTime: Infinity,
  });

  return data ?? select("");
}

function isRecent({ createdAt }: WritingView): boolean {
  return Date.now() - createdAt.getTime() < newsMs;
}

/** Whether it has not ended yet. */
export function isUnderWay({ state }: Pick<Writing, "state">): boolean {
  return state === "queued" || state === "running";
}

/** Whether it covers the whole script, not a part. */
export function isOfWhole({ kind, part }: Pick<Writing, "kind" | "part">): boolean {
  return kind === "script" || part === null;
}

function toWritingKey(videoId: string) {
  return ["writing", videoId];
}

function toKnown({ waitUntil, createdAt, ...view }: WritingView): KnownWriting {
  return { ...view, waitUntilMs: waitUntil?.getTime() ?? null, createdAtMs: createdAt.getTime() };
}

function withoutText(known: KnownWriting | null): Writing | null {
  if (!known) return null;
  const { text: _, ...writing } = known;

  return writing;
}

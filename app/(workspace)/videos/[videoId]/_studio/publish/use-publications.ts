import { skipToken, useQuery, useQueryClient } from "@tanstack/react-query";
import { useSubscription } from "@trpc/tanstack-react-query";
import { useIsPageVisible } from "@/components/ui/use-is-page-visible";
import type { PublicationView } from "@/server/publications/publication-view";
import { useTRPC } from "@/trpc/client";

/** A video's publications, newest first, updated as they go on. */
export function usePublications(videoId: string) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const key = trpc.publications.list.queryKey({ videoId });
  const list = useQuery(trpc.publications.list.queryOptions({ videoId }));
  const isVisible = useIsPageVisible();

  function take(publications: PublicationView[]) {
    const before = queryClient.getQueryData(key);
    queryClient.setQueryData(key, publications);
    if (toStates(before) !== toStates(publications)) {
      void queryClient.invalidateQueries(trpc.videos.list.pathFilter());
    }
  }

  const watch = useSubscription(
    // A browser has six connections to a server for all its tabs: hidden tabs leave them to the visible one.
    trpc.publications.watch.subscriptionOptions(isVisible ? { videoId } : skipToken, {
      onData: ({ data }) => take(data),
    }),
  );

  return { publications: list.data, error: list.error?.message, watchProblem: watch.error?.message };
}

function toStates(publications: PublicationView[] | undefined): string {
  return publications?.map(({ publicationId, state }) => publicationId + state).join() ?? "";
}

/** Whether a publication is neither cancelled nor deleted: a channel has one such of a video. */
export function isCurrent({ state, deletedAt }: PublicationView): boolean {
  return state !== "cancelled" && deletedAt === null;
}

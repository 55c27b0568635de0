import { skipToken, useQueryClient } from "@tanstack/react-query";
import { useSubscription } from "@trpc/tanstack-react-query";
import { useIsPageVisible } from "@/components/ui/use-is-page-visible";
import { useTRPC } from "@/trpc/client";

/** Fetches the page's jobs again whenever some have changed; returns why it has stopped. */
export function useLiveJobs(): string | undefined {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const isVisible = useIsPageVisible();
  const { error } = useSubscription(
    // A browser has six connections to a server for all its tabs: hidden tabs leave them to the visible one.
    trpc.jobs.watch.subscriptionOptions(isVisible ? {} : skipToken, {
      onData: () => {
        void queryClient.invalidateQueries(trpc.jobs.list.pathFilter());
        void queryClient.invalidateQueries(trpc.jobs.get.pathFilter());
      },
    }),
  );

  return error?.message;
}

import { skipToken, useQueryClient } from "@tanstack/react-query";
import { useSubscription } from "@trpc/tanstack-react-query";
import { useIsPageVisible } from "@/components/ui/use-is-page-visible";
import { useTRPC } from "@/trpc/client";

/** Asks again for the jobs that the page shows whenever some have changed; gives why it does so no more. */
export function useLiveJobs(): string | undefined {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const isVisible = useIsPageVisible();
  const { error } = useSubscription(
    // A browser has six connections to a server for all its tabs: those behind leave them to the one in sight.
    trpc.jobs.watch.subscriptionOptions(isVisible ? {} : skipToken, {
      onData: () => {
        void queryClient.invalidateQueries(trpc.jobs.list.pathFilter());
        void queryClient.invalidateQueries(trpc.jobs.get.pathFilter());
      },
    }),
  );

  return error?.message;
}

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { toast } from "sonner";
import { useTRPC } from "@/trpc/client";

/** How long an error stays: it says what to do about it, in up to thirty words. */
const readingMs = 15_000;

/** What can be done with jobs; everything that shows them is fetched again afterwards. */
export function useJobActions() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const onError = ({ message }: { message: string }) => toast.error(message, { duration: readingMs });
  const onSettled = () => queryClient.invalidateQueries(trpc.jobs.pathFilter());
  const retrying = useMutation(
    trpc.jobs.retry.mutationOptions({
      ...{ onError, onSettled },
      onSuccess: () => toast.success("It starts again; the new job appears here when a worker begins it."),
    }),
  );
  const cancelling = useMutation(
    trpc.jobs.cancel.mutationOptions({
      onError,
      onSettled,
      onSuccess: () => toast.success("It is cancelled."),
    }),
  );

  return {
    retry: (jobId: string) => retrying.mutate({ jobId }),
    cancel: (jobId: string) => cancelling.mutate({ jobId }),
    isBusy: (jobId: string) =>
      [retrying, cancelling].some(({ isPending, variables }) => isPending && variables.jobId === jobId),
  };
}

export type JobActions = ReturnType<typeof useJobActions>;

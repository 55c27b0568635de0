import { useMutation } from "@tanstack/react-query";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { FormMessage } from "@/components/ui/form-message";
import { ProgressBar } from "@/components/ui/progress-bar";
import { useTRPC } from "@/trpc/client";
import { CancelButton } from "./cancel-button";
import type { PublicationProps } from "./draft-publication";
import { DeleteButton } from "./published/delete-button";
import { StepList } from "./published/step-list";
import { runningLabel, sentLabel } from "./publish-labels";
import { WaitNotice } from "./wait-notice";

/** How far an upload and YouTube's processing are, or why they ended. */
export function RunningPublication({ publication, channel, canPublish }: PublicationProps) {
  const { publicationId, snippet, state, sentBytes, totalBytes, waitReason, failureReason } = publication;
  const trpc = useTRPC();
  const retrying = useMutation(
    trpc.publications.retry.mutationOptions({ onError: ({ message }) => toast.error(message) }),
  );
  const isPackage = channel.kind === "export";
  const share = totalBytes ? sentBytes / totalBytes : 0;

  return (
    <section aria-label="Upload" className="flex flex-col gap-4 rounded-lg border bg-card p-4">
      <h3 className="text-sm font-medium wrap-anywhere">{snippet.title}</h3>
      {state === "failed" ? (
        <FormMessage tone="error">{failureReason}</FormMessage>
      ) : (
        <div className="flex flex-col gap-1.5">
          <div className="flex flex-wrap justify-between gap-x-3 text-[13px]">
            <p role="status">{isPackage ? "Making the package" : runningLabel(state)}</p>
            {!isPackage && <p className="text-muted-foreground tabular-nums">{sentLabel(publication)}</p>}
          </div>
          <ProgressBar share={state === "uploading" ? share : 1} label="Upload" />
        </div>
      )}
      {state !== "failed" && waitReason !== null && (
        <WaitNotice publication={publication} timeZone={channel.timeZone} />
      )}
      {!isPackage && <StepList publication={publication} canPublish={canPublish} />}
      {canPublish && (
        <div className="flex flex-wrap justify-end gap-2">
          {state === "uploading" && <CancelButton publication={publication} />}
          {state !== "uploading" && <DeleteButton publication={publication} />}
          {state === "failed" && (
            <Button disabled={retrying.isPending} onClick={() => retrying.mutate({ publicationId })}>
              Try again
            </Button>
          )}
        </div>
      )}
    </section>
  );
}

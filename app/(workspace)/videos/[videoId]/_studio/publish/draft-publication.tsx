import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { FormMessage } from "@/components/ui/form-message";
import type { Channel } from "@/server/channels/schema";
import type { PublicationView } from "@/server/publications/publication-view";
import { useTRPC, useTRPCClient } from "@/trpc/client";
import { CancelButton } from "./cancel-button";
import { PlanForm } from "./plan-form";
import { PreflightList } from "./preflight-list";
import { draftLabel, publishLabel } from "./publish-labels";
import { useDraft } from "./use-draft";
import { WaitNotice } from "./wait-notice";

export type PublicationProps = {
  publication: PublicationView;
  channel: Channel;
  canPublish: boolean;
  revision: number;
  renderId: string | undefined;
};

/** A publication with nothing on YouTube yet: its plan, whether it can go, and its place in the queue. */
export function DraftPublication({ publication, channel, canPublish, ...rendered }: PublicationProps) {
  const { publicationId, videoId, channelId, state, failureReason } = publication;
  const trpc = useTRPC();
  const client = useTRPCClient();
  const isReadOnly = !canPublish || publication.hasUploadBegun;
  const draft = useDraft(publication, { isReadOnly });
  const [obstacle, setObstacle] = useState<string>();
  const suggestion = useQuery(
    trpc.publications.suggest.queryOptions({ videoId, channelId }, { retry: false }),
  );
  const preflight = useQuery(
    // A new file or a changed script is checked again.
    trpc.publications.preflight.queryOptions(
      { publicationId },
      { staleTime: 60_000, refetchOnMount: "always" },
    ),
  );
  const publishing = useMutation({
    mutationFn: async () => {
      await draft.saveNow();
      if (state === "failed") await client.publications.retry.mutate({ publicationId });
      else await client.publications.publish.mutate({ publicationId });
    },
    onError: () => preflight.refetch(),
  });
  const blocking = preflight.data?.filter(({ level }) => level === "blocking") ?? [];
  const reason = obstacle ?? (blocking.length > 0 ? "Fix what the preflight shows first." : undefined);
  const isBlocked = reason !== undefined || publishing.isPending || !preflight.data;

  return (
    <div className="flex flex-col gap-5">
      {state === "queued" && <WaitNotice publication={publication} timeZone={channel.timeZone} />}
      {state === "failed" && (
        <FormMessage tone="error">
          The video was not published. {failureReason} What was sent is kept; change what has to be changed,
          and try again.
        </FormMessage>
      )}
      <PlanForm
        {...{ videoId, channel }}
        plan={draft.plan}
        suggestion={suggestion.data}
        renderId={publication.renderId ?? rendered.renderId ?? null}
        isReadOnly={isReadOnly}
        onChange={draft.change}
        onObstacle={setObstacle}
      />
      <PreflightList
        items={preflight.data}
        error={preflight.error?.message}
        isStale={preflight.isFetching || !draft.isSaved}
        {...{ videoId, channelId }}
        timeZone={channel.timeZone}
      />
      {canPublish && (
        <div className="flex flex-col gap-2">
          <FormMessage tone="error">{publishing.error?.message ?? draft.problem}</FormMessage>
          <p id={`${publicationId}-state`} className="text-right text-[13px] text-muted-foreground">
            {reason ?? draftLabel(state, draft.isSaved)}
          </p>
          <div className="flex flex-wrap items-center justify-end gap-2">
            <CancelButton publication={publication} />
            {state !== "queued" && (
              <Button
                aria-disabled={isBlocked}
                aria-describedby={`${publicationId}-state`}
                className="aria-disabled:opacity-50 aria-disabled:hover:bg-primary"
                onClick={() => {
                  if (!isBlocked) publishing.mutate();
                }}
              >
                {publishing.isPending
                  ? "Starting…"
                  : state === "failed"
                    ? "Try again"
                    : publishLabel(draft.plan, channel.kind)}
              </Button>
            )}
          </div>
        </div>
      )}
    </div>
  );
}

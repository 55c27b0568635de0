import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { toast } from "sonner";
import { useCurrentMinute } from "@/components/relative-time";
import { Button } from "@/components/ui/button";
import { FormMessage } from "@/components/ui/form-message";
import { useTRPC } from "@/trpc/client";
import type { PublicationProps } from "../draft-publication";
import { PlanForm } from "../plan-form";
import { toPlan } from "../use-draft";
import { DeleteButton } from "./delete-button";

/** Changes a video on YouTube: typed changes go there when they are saved, and not before. */
export function PublishedForm({ publication, channel, canPublish, renderId }: PublicationProps) {
  const { publicationId, videoId, channelId, privacyStatus, publishAt } = publication;
  const trpc = useTRPC();
  const now = useCurrentMinute();
  const queryClient = useQueryClient();
  const stored = toPlan(publication);
  const storedText = JSON.stringify(stored);
  const [plan, setPlan] = useState(stored);
  const [known, setKnown] = useState({ text: storedText, version: 0 });
  const planText = JSON.stringify(plan);
  if (known.text !== storedText) {
    // Changes taken over from YouTube replace what was typed; changes saved here are on screen already.
    setKnown({ text: storedText, version: known.version + (planText === storedText ? 0 : 1) });
    setPlan(stored);
  }
  const [obstacle, setObstacle] = useState<string>();
  const suggestion = useQuery(
    trpc.publications.suggest.queryOptions({ videoId, channelId }, { retry: false }),
  );
  const saving = useMutation(
    trpc.publications.update.mutationOptions({
      onSuccess: () => toast("Changed on YouTube."),
      // The video may have been changed on YouTube meanwhile: then that is shown.
      onError: () => queryClient.invalidateQueries(trpc.publications.look.queryFilter({ publicationId })),
    }),
  );
  const isChanged = planText !== storedText;
  const wasPublic =
    publishAt === null ? privacyStatus === "public" : now !== null && publishAt.getTime() <= now;
  const isBlocked = !isChanged || obstacle !== undefined || saving.isPending;

  return (
    <div className="flex flex-col gap-5">
      <PlanForm
        key={known.version}
        {...{ videoId, channel, plan, wasPublic }}
        suggestion={suggestion.data}
        renderId={publication.renderId ?? renderId ?? null}
        isReadOnly={!canPublish}
        isPublished
        onChange={(part) => setPlan((before) => ({ ...before, ...part }))}
        onObstacle={setObstacle}
      />
      {canPublish && (
        <div>
          <FormMessage tone="error">{saving.error?.message}</FormMessage>
          <div className="flex flex-wrap items-center justify-end gap-2">
            <p className="mr-auto text-[13px] text-muted-foreground">
              {obstacle ?? (isChanged ? "Not on YouTube yet." : "As it was published.")}
            </p>
            <DeleteButton publication={publication} />
            <Button
              aria-disabled={isBlocked}
              className="aria-disabled:opacity-50 aria-disabled:hover:bg-primary"
              onClick={() => {
                if (!isBlocked) saving.mutate({ publicationId, data: plan });
              }}
            >
              {saving.isPending ? "Saving…" : "Save on YouTube"}
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "@/components/ui/button";
import { FormMessage } from "@/components/ui/form-message";
import { videoCategories } from "@/server/channels/youtube/video-categories";
import type { PublicationView } from "@/server/publications/publication-view";
import type { PublishedChange, PublishedLook } from "@/server/publications/requests/look-at-published";
import { useTRPC } from "@/trpc/client";
import { momentLabel } from "../publish-labels";
import { toPlan } from "../use-draft";

/** A look costs a unit of quota: for this long, people who come back see the last result. */
const staleMs = 5 * 60_000;

type ChangesNoticeProps = { publication: PublicationView; timeZone: string };

/** Changes made in YouTube Studio: taken over or put back, and never overwritten unasked. */
export function ChangesNotice({ publication, timeZone }: ChangesNoticeProps) {
  const { publicationId } = publication;
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const look = useQuery(
    trpc.publications.look.queryOptions({ publicationId }, { staleTime: staleMs, retry: false }),
  );
  const onSuccess = () =>
    queryClient.invalidateQueries(trpc.publications.look.queryFilter({ publicationId }));
  const accepting = useMutation(trpc.publications.acceptSeen.mutationOptions({ onSuccess }));
  const restoring = useMutation(trpc.publications.update.mutationOptions({ onSuccess }));
  const isBusy = accepting.isPending || restoring.isPending || look.isFetching;
  const changes = look.data?.changes ?? [];
  const error = accepting.error ?? restoring.error ?? look.error;

  return (
    <section
      aria-label="Changes in YouTube Studio"
      aria-busy={look.isFetching}
      className="flex flex-col gap-3"
    >
      <div className="flex flex-wrap items-center gap-2 text-[13px] text-muted-foreground">
        <p role="status" className="min-w-0 flex-1">
          {look.isFetching ? "Looking at YouTube…" : look.data && lookLabel(look.data)}
        </p>
        <Button variant="outline" size="sm" disabled={isBusy} onClick={() => void look.refetch()}>
          Look again
        </Button>
      </div>
      <FormMessage tone="error">{error?.message}</FormMessage>
      {changes.length > 0 && (
        <div className="flex flex-col gap-3 rounded-lg border border-warning/50 bg-card p-4">
          <ul className="flex flex-col gap-3">
            {changes.map((change) => (
              <ChangeLine key={change.field} change={change} timeZone={timeZone} />
            ))}
          </ul>
          <div className="flex flex-wrap justify-end gap-2">
            <Button
              variant="outline"
              disabled={isBusy}
              onClick={() => restoring.mutate({ publicationId, data: toPlan(publication), overwrite: true })}
            >
              Restore ours
            </Button>
            <Button disabled={isBusy} onClick={() => accepting.mutate({ publicationId })}>
              Keep YouTube’s
            </Button>
          </div>
        </div>
      )}
    </section>
  );
}

function lookLabel({ isGone, changes }: PublishedLook): string {
  if (isGone) return "The video was deleted on YouTube.";

  return changes.length > 0 ? "Changed in YouTube Studio:" : "Nothing was changed in YouTube Studio.";
}

const fieldNames: Record<PublishedChange["field"], string> = {
  title: "Title",
  description: "Description",
  tags: "Tags",
  categoryId: "Category",
  privacyStatus: "Visibility",
  publishAt: "Time",
};

function ChangeLine({ change, timeZone }: { change: PublishedChange; timeZone: string }) {
  const { field, ours, theirs } = change;

  return (
    <li className="flex flex-col gap-0.5 text-[13px]">
      <span className="font-medium">{fieldNames[field]}</span>
      <span className="wrap-anywhere whitespace-pre-wrap">
        <span className="text-muted-foreground">On YouTube: </span>
        {valueLabel(field, theirs, timeZone)}
      </span>
      <span className="wrap-anywhere whitespace-pre-wrap text-muted-foreground">
        Ours: {valueLabel(field, ours, timeZone)}
      </span>
    </li>
  );
}

function valueLabel(field: PublishedChange["field"], value: string, timeZone: string): string {
  if (value === "") return "nothing";
  if (field === "publishAt") return momentLabel(new Date(value), timeZone);
  if (field !== "categoryId") return value;

  return videoCategories.find(({ categoryId }) => categoryId === value)?.name ?? value;
}

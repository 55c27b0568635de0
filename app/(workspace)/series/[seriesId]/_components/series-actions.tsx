import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Pause, Pencil, Play, Trash2, Zap } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogFooter } from "@/components/ui/dialog";
import { FormMessage } from "@/components/ui/form-message";
import type { SeriesDetails } from "@/server/series/show-series";
import { useTRPC } from "@/trpc/client";
import type { SeriesState } from "./use-series";

type SeriesActionsProps = { state: SeriesState; series: SeriesDetails; onEdit: () => void };

/** Pause, resume, run now, edit and delete. */
export function SeriesActions({ state, series, onEdit }: SeriesActionsProps) {
  const isPaused = series.pausedAt !== null;

  return (
    <div className="flex flex-wrap gap-2">
      {isPaused ? (
        <Button size="sm" disabled={state.isBusy} onClick={state.resume}>
          <Play aria-hidden />
          Resume
        </Button>
      ) : (
        <>
          <Button variant="outline" size="sm" disabled={state.isBusy} onClick={state.runNow}>
            <Zap aria-hidden />
            Run now
          </Button>
          <Button variant="outline" size="sm" disabled={state.isBusy} onClick={state.pause}>
            <Pause aria-hidden />
            Pause
          </Button>
        </>
      )}
      <Button variant="outline" size="sm" onClick={onEdit}>
        <Pencil aria-hidden />
        Edit
      </Button>
      <DeleteSeries series={series} />
    </div>
  );
}

function DeleteSeries({ series: { seriesId, name } }: { series: SeriesDetails }) {
  const trpc = useTRPC();
  const router = useRouter();
  const queryClient = useQueryClient();
  const [isOpen, setIsOpen] = useState(false);
  const deleting = useMutation(
    trpc.series.delete.mutationOptions({
      onSuccess: async () => {
        router.push("/series");
        await queryClient.invalidateQueries(trpc.series.list.queryFilter());
      },
    }),
  );

  return (
    <>
      <Button variant="destructive" size="sm" onClick={() => setIsOpen(true)}>
        <Trash2 aria-hidden />
        Delete
      </Button>
      <Dialog open={isOpen} onOpenChange={setIsOpen} title={`Delete ${name}?`}>
        <div className="flex flex-col gap-4 p-4 text-sm">
          <p>
            It begins nothing more, and its backlog is gone. Its videos, and what is planned of them, stay.
          </p>
          <DialogFooter>
            <FormMessage tone="error">{deleting.error?.message}</FormMessage>
            <div className="flex justify-end gap-2">
              <Button variant="outline" onClick={() => setIsOpen(false)}>
                Cancel
              </Button>
              <Button
                variant="destructive"
                disabled={deleting.isPending || deleting.isSuccess}
                onClick={() => deleting.mutate({ seriesId })}
              >
                Delete the series
              </Button>
            </div>
          </DialogFooter>
        </div>
      </Dialog>
    </>
  );
}

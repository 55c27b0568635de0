import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { toast } from "sonner";
import { useMay } from "@/components/standing";
import { Skeleton } from "@/components/ui/skeleton";
import type { SeriesDetails } from "@/server/series/show-series";
import { useTRPC } from "@/trpc/client";
import { toDraft } from "../../_components/form/series-draft";
import { SeriesForm } from "../../_components/form/series-form";

/** Changes a series; videos that are being made stay as they were. */
export function EditSeries({ series, onClose }: { series: SeriesDetails; onClose: () => void }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const may = useMay();
  const channels = useQuery(trpc.channels.list.queryOptions());
  const changing = useMutation(
    trpc.series.change.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries(trpc.series.pathFilter());
        toast("The series is saved.");
        onClose();
      },
    }),
  );
  if (!channels.data) return <Skeleton className="h-96 max-w-2xl" />;

  return (
    <SeriesForm
      channels={channels.data.filter(({ channelId }) => may("series:manage", channelId))}
      start={toDraft(series)}
      action={{ label: "Save", pendingLabel: "Saving…" }}
      isPending={changing.isPending}
      problem={changing.error?.message}
      onSave={(data) => changing.mutate({ seriesId: series.seriesId, data })}
      onCancel={onClose}
    />
  );
}

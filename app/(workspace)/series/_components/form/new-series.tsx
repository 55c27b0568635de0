"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useMay } from "@/components/standing";
import { FormMessage } from "@/components/ui/form-message";
import { Skeleton } from "@/components/ui/skeleton";
import { useTRPC } from "@/trpc/client";
import { emptyDraft } from "./series-draft";
import { SeriesForm } from "./series-form";

/** Creates a series on one of the workspace's channels. */
export function NewSeries() {
  const trpc = useTRPC();
  const router = useRouter();
  const queryClient = useQueryClient();
  const may = useMay();
  const channels = useQuery(trpc.channels.list.queryOptions());
  const creating = useMutation(
    trpc.series.create.mutationOptions({
      onSuccess: async ({ seriesId }) => {
        await queryClient.invalidateQueries(trpc.series.list.queryFilter());
        router.push(`/series/${seriesId}`);
      },
    }),
  );
  if (channels.error) return <FormMessage tone="error">{channels.error.message}</FormMessage>;
  if (!channels.data) return <Skeleton className="h-96 max-w-2xl" />;
  const own = channels.data.filter(({ channelId }) => may("series:manage", channelId));
  const [first] = own;
  if (!first) return <NoChannels />;

  return (
    <SeriesForm
      channels={own}
      start={emptyDraft(first)}
      action={{ label: "Start the series", pendingLabel: "Starting…" }}
      isPending={creating.isPending || creating.isSuccess}
      problem={creating.error?.message}
      onSave={(input) => creating.mutate(input)}
      onCancel={() => router.push("/series")}
    />
  );
}

function NoChannels() {
  return (
    <p className="text-[13px] text-muted-foreground">
      A series makes videos for a channel.{" "}
      <Link href="/settings#channels" className="underline underline-offset-2">
        Add one in the settings
      </Link>{" "}
      first; it needs no connection to YouTube.
    </p>
  );
}

"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { toast } from "sonner";
import type { AssetSummary } from "@/server/media/schema";
import { useTRPC, useTRPCClient } from "@/trpc/client";

const undoMs = 10_000;

/** Deletes a file of the library; for a while a toast brings it back. */
export function useDeleteAsset() {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const refresh = () => queryClient.invalidateQueries(trpc.media.list.pathFilter());

  const restore = useMutation({
    mutationFn: ({ assetId }: AssetSummary) => client.media.restore.mutate({ assetId }),
    onSuccess: ({ name }) => toast.success(`${name} is back.`),
    onError: ({ message }, asset) =>
      toast.error(message, { action: { label: "Try again", onClick: () => restore.mutate(asset) } }),
    onSettled: refresh,
  });

  return useMutation({
    mutationFn: ({ assetId }: AssetSummary) => client.media.delete.mutate({ assetId }),
    onSuccess: (_result, asset) =>
      toast(`${asset.name} deleted.`, {
        duration: undoMs,
        action: { label: "Undo", onClick: () => restore.mutate(asset) },
      }),
    onError: ({ message }) => toast.error(message),
    onSettled: refresh,
  });
}

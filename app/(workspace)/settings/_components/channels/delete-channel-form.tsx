"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { toast } from "sonner";
import { useTRPC } from "@/trpc/client";
import { ConfirmForm } from "./confirm-form";

type DeleteChannelFormProps = {
  channel: { channelId: string; name: string };
  isConnected: boolean;
  onClose: () => void;
};

/** Asks before a channel is deleted: nobody could put its videos back into it. */
export function DeleteChannelForm({ channel, isConnected, onClose }: DeleteChannelFormProps) {
  const { channelId, name } = channel;
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const deletion = useMutation(
    trpc.channels.delete.mutationOptions({
      onSuccess: async () => {
        void queryClient.invalidateQueries(trpc.videos.pathFilter());
        await Promise.all([
          queryClient.invalidateQueries(trpc.channels.list.pathFilter()),
          queryClient.invalidateQueries(trpc.youtube.pathFilter()),
        ]);
        toast(`${name} deleted.`);
        onClose();
      },
    }),
  );

  return (
    <ConfirmForm
      label="Delete channel"
      error={deletion.error?.message}
      isPending={deletion.isPending}
      onConfirm={() => deletion.mutate({ channelId })}
      onCancel={onClose}
    >
      Its videos stay as they are, without a channel.
      {isConnected && " It is disconnected from YouTube, where all that was published stays."} This cannot be
      undone.
    </ConfirmForm>
  );
}

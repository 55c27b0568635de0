"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { toast } from "sonner";
import type { ConnectionView } from "@/server/channels/youtube/schema";
import { useTRPC } from "@/trpc/client";
import { ConfirmForm } from "../confirm-form";

type DisconnectFormProps = { connection: ConnectionView; onClose: () => void };

/** Asks before a channel is disconnected, and says what else that ends. */
export function DisconnectForm({ connection: { channelId, title }, onClose }: DisconnectFormProps) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const disconnecting = useMutation(
    trpc.youtube.disconnect.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries(trpc.youtube.pathFilter());
        toast(`“${title}” is disconnected.`);
        onClose();
      },
    }),
  );

  return (
    <ConfirmForm
      label="Disconnect"
      error={disconnecting.error?.message}
      isPending={disconnecting.isPending}
      onConfirm={() => disconnecting.mutate({ channelId })}
      onCancel={onClose}
    >
      Access to “{title}” is revoked at Google, and videos that wait are not uploaded until you connect it
      again. What is published stays. Google revokes access to all channels of the same Google account
      together: others of yours may have to be reconnected.
    </ConfirmForm>
  );
}

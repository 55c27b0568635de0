"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { FormMessage } from "@/components/ui/form-message";
import type { Channel } from "@/server/channels/schema";
import { useTRPC } from "@/trpc/client";

/** Asks before a channel goes: nobody could put its videos back into it. */
export function DeleteChannelForm({ channel, onClose }: { channel: Channel; onClose: () => void }) {
  const { channelId, name } = channel;
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const deletion = useMutation(
    trpc.channels.delete.mutationOptions({
      onSuccess: async () => {
        void queryClient.invalidateQueries(trpc.videos.pathFilter());
        await queryClient.invalidateQueries(trpc.channels.list.pathFilter());
        toast(`${name} deleted.`);
        onClose();
      },
    }),
  );

  return (
    <div className="flex flex-col gap-4 p-4">
      <p className="text-[13px] text-muted-foreground">
        Its videos stay as they are, without a channel. This cannot be undone.
      </p>
      <div>
        <FormMessage tone="error">{deletion.error?.message}</FormMessage>
        <div className="flex flex-wrap justify-end gap-2">
          <Button variant="outline" onClick={onClose}>
            Cancel
          </Button>
          <Button
            variant="destructive"
            disabled={deletion.isPending}
            onClick={() => {
              deletion.mutate({ channelId });
            }}
          >
            Delete channel
          </Button>
        </div>
      </div>
    </div>
  );
}

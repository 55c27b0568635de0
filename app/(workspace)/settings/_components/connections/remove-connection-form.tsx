"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { FormMessage } from "@/components/ui/form-message";
import type { ConnectionView } from "@/server/providers/connections/schema";
import { useTRPC } from "@/trpc/client";

type RemoveConnectionFormProps = { connection: ConnectionView; onClose: () => void };

/** Asks before a connection is removed: its key is nowhere else. */
export function RemoveConnectionForm({ connection, onClose }: RemoveConnectionFormProps) {
  const { provider, name, keyHint } = connection;
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const removal = useMutation(
    trpc.connections.remove.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries(trpc.connections.pathFilter());
        toast(`${name} is removed.`);
        onClose();
      },
    }),
  );

  return (
    <div className="flex flex-col gap-4 p-4">
      <p className="text-[13px] text-muted-foreground">
        {keyHint
          ? `Its key, which ends in ${keyHint}, is deleted here and stays valid at ${name}. `
          : "The server itself stays as it is. "}
        Scripts that it wrote stay, and so does what they cost.
      </p>
      <div>
        <FormMessage tone="error">{removal.error?.message}</FormMessage>
        <div className="flex flex-wrap justify-end gap-2">
          <Button variant="outline" onClick={onClose}>
            Cancel
          </Button>
          <Button
            variant="destructive"
            disabled={removal.isPending}
            onClick={() => {
              removal.mutate({ provider });
            }}
          >
            Remove connection
          </Button>
        </div>
      </div>
    </div>
  );
}

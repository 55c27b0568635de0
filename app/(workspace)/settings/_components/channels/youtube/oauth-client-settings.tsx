"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Skeleton } from "@/components/ui/skeleton";
import type { OAuthClientView } from "@/server/channels/youtube/schema";
import { useTRPC } from "@/trpc/client";
import { ConfirmForm } from "../confirm-form";
import { OAuthClientForm } from "./oauth-client-form";

/** Which OAuth client connects channels: the installation's, or the workspace's own with a quota of its own. */
export function OAuthClientSettings() {
  const trpc = useTRPC();
  const client = useQuery(trpc.youtube.getClient.queryOptions());
  const [task, setTask] = useState<"change" | "remove" | null>(null);
  const close = () => setTask(null);
  if (client.error) {
    return (
      <p role="alert" className="text-[13px]">
        {client.error.message}
      </p>
    );
  }
  if (!client.data) return <Skeleton className="h-16 w-full" />;

  const { origin } = client.data;
  const isOwn = origin === "workspace";

  return (
    <section aria-labelledby="oauth-client" className="flex flex-col items-start gap-2 text-[13px]">
      <h3 id="oauth-client" className="font-medium">
        OAuth client for YouTube
      </h3>
      <p className="text-muted-foreground wrap-anywhere">{originLabel(client.data)}</p>
      <div className="flex flex-wrap gap-2">
        <Button size="sm" variant="outline" onClick={() => setTask("change")}>
          {isOwn ? "Change the OAuth client" : "Use your own OAuth client"}
        </Button>
        {isOwn && (
          <Button size="sm" variant="outline" onClick={() => setTask("remove")}>
            Remove the OAuth client
          </Button>
        )}
      </div>
      <Dialog
        open={task !== null}
        title={task === "remove" ? "Remove the OAuth client?" : "Your own OAuth client"}
        onOpenChange={(isOpen) => {
          if (!isOpen) close();
        }}
      >
        {task === "change" && <OAuthClientForm client={client.data} onClose={close} />}
        {task === "remove" && <RemoveClientForm onClose={close} />}
      </Dialog>
    </section>
  );
}

function originLabel({ origin, clientIdHint }: OAuthClientView): string {
  switch (origin) {
    case "workspace":
      return `Your own, which ends in …${clientIdHint}. Its project’s daily quota is this workspace’s alone.`;
    case "environment":
      return "This installation’s, whose daily quota all its workspaces share.";
    case "none":
      return "There is none yet: create one at Google and enter it here, and channels can be connected.";
  }
}

function RemoveClientForm({ onClose }: { onClose: () => void }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const removal = useMutation(
    trpc.youtube.removeClient.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries(trpc.youtube.pathFilter());
        toast("The OAuth client is removed.");
        onClose();
      },
    }),
  );

  return (
    <ConfirmForm
      label="Remove client"
      error={removal.error?.message}
      isPending={removal.isPending}
      onConfirm={() => removal.mutate()}
      onCancel={onClose}
    >
      Channels that it connected must be reconnected by this installation’s client. It stays as it is at
      Google.
    </ConfirmForm>
  );
}

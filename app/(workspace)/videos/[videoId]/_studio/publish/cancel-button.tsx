import { useMutation } from "@tanstack/react-query";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import type { PublicationView } from "@/server/publications/publication-view";
import { useTRPC } from "@/trpc/client";

/** Discards a draft, or cancels an upload. */
export function CancelButton({ publication: { publicationId, state } }: { publication: PublicationView }) {
  const trpc = useTRPC();
  const cancelling = useMutation(
    trpc.publications.cancel.mutationOptions({ onError: ({ message }) => toast.error(message) }),
  );

  return (
    <Button
      variant="outline"
      disabled={cancelling.isPending}
      onClick={() => cancelling.mutate({ publicationId })}
    >
      {state === "draft" ? "Discard draft" : "Cancel upload"}
    </Button>
  );
}

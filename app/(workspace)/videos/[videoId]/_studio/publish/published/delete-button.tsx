import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { FormMessage } from "@/components/ui/form-message";
import type { PublicationView } from "@/server/publications/publication-view";
import { useTRPC } from "@/trpc/client";

/** Deletes the video on YouTube, when that is confirmed: nobody can bring it back there. */
export function DeleteButton({ publication }: { publication: PublicationView }) {
  const { publicationId, snippet } = publication;
  const trpc = useTRPC();
  const [isOpen, setIsOpen] = useState(false);
  const deletion = useMutation(
    trpc.publications.delete.mutationOptions({
      onSuccess: () => {
        setIsOpen(false);
        toast("Deleted on YouTube.");
      },
    }),
  );

  return (
    <>
      <Button variant="destructive" onClick={() => setIsOpen(true)}>
        Delete on YouTube
      </Button>
      <Dialog open={isOpen} onOpenChange={setIsOpen} title={`Delete “${snippet.title}” on YouTube?`}>
        <div className="flex flex-col gap-4 p-4">
          <p className="text-[13px] text-muted-foreground">
            Its views, comments and address are gone for good. The video here stays as it is, and can be
            published anew.
          </p>
          <div>
            <FormMessage tone="error">{deletion.error?.message}</FormMessage>
            <div className="flex flex-wrap justify-end gap-2">
              <Button variant="outline" onClick={() => setIsOpen(false)}>
                Cancel
              </Button>
              <Button
                variant="destructive"
                disabled={deletion.isPending}
                onClick={() => deletion.mutate({ publicationId })}
              >
                Delete on YouTube
              </Button>
            </div>
          </div>
        </div>
      </Dialog>
    </>
  );
}

"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { forgetDrafts } from "@/app/(workspace)/_components/drafts";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { useTRPC } from "@/trpc/client";
import { ConfirmDeletionForm } from "./confirm-deletion-form";
import { DeletedThings } from "./deleted-things";

type DeleteWorkspaceProps = { userId: string; workspaceId: string; name: string; hasPassword: boolean };

/** Deletes the workspace, when its owner has confirmed it. */
export function DeleteWorkspace({ userId, workspaceId, name, hasPassword }: DeleteWorkspaceProps) {
  const trpc = useTRPC();
  const [isOpen, setIsOpen] = useState(false);
  const owned = useQuery(trpc.deletion.listOwned.queryOptions(undefined, { enabled: isOpen, staleTime: 0 }));
  const deletion = useMutation(
    trpc.deletion.deleteWorkspace.mutationOptions({
      onSuccess: () => {
        forgetDrafts(userId);
        // A full page load: nothing of the workspace stays in memory.
        window.location.assign("/dashboard");
      },
    }),
  );
  const close = () => {
    setIsOpen(false);
    deletion.reset();
  };

  return (
    <>
      <Button variant="destructive" className="self-start" onClick={() => setIsOpen(true)}>
        Delete this workspace
      </Button>
      <Dialog open={isOpen} onOpenChange={close} title={`Delete ${name}?`}>
        <ConfirmDeletionForm
          expected={name}
          hasPassword={hasPassword}
          isPending={deletion.isPending || deletion.isSuccess}
          message={deletion.error?.message}
          action="Delete workspace"
          onConfirm={(password) => deletion.mutate({ password })}
          onCancel={close}
        >
          <DeletedThings
            workspaces={owned.data?.filter((workspace) => workspace.workspaceId === workspaceId)}
            error={owned.error?.message}
            canExport
          >
            Nobody can see anything in it from then on. Your account stays.
          </DeletedThings>
        </ConfirmDeletionForm>
      </Dialog>
    </>
  );
}

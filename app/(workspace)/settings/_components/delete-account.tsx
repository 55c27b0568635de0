"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { forgetDrafts } from "@/app/(workspace)/_components/drafts";
import { signOutHere } from "@/app/(workspace)/_components/sign-out-here";
import { Button } from "@/components/ui/button";
import { Dialog, DialogFooter } from "@/components/ui/dialog";
import { lastUndoDayLabel } from "@/server/undo-time";
import { useTRPC } from "@/trpc/client";
import { ConfirmDeletionForm } from "./confirm-deletion-form";
import { DeletedThings } from "./deleted-things";

type DeleteAccountProps = { userId: string; email: string; hasPassword: boolean; canExport: boolean };

/** Deletes the person's account, when they have confirmed it. */
export function DeleteAccount({ userId, email, hasPassword, canExport }: DeleteAccountProps) {
  const trpc = useTRPC();
  const [isOpen, setIsOpen] = useState(false);
  const owned = useQuery(trpc.deletion.listOwned.queryOptions(undefined, { enabled: isOpen, staleTime: 0 }));
  const deletion = useMutation(
    trpc.deletion.deleteAccount.mutationOptions({ onSuccess: () => forgetDrafts(userId) }),
  );
  const leave = () => void signOutHere(userId);
  const close = () => {
    setIsOpen(false);
    if (deletion.isSuccess) leave();
    else deletion.reset();
  };

  return (
    <>
      <Button variant="destructive" className="self-start" onClick={() => setIsOpen(true)}>
        Delete your account
      </Button>
      <Dialog
        open={isOpen}
        onOpenChange={close}
        title={deletion.isSuccess ? "Your account is deleted" : "Delete your account?"}
      >
        {deletion.isSuccess ? (
          <div className="flex flex-col gap-4 p-4">
            <p>
              Until {lastUndoDayLabel(deletion.data)} you can sign in and keep it. After that day it is gone
              for good.
            </p>
            <DialogFooter>
              <div className="flex justify-end">
                <Button onClick={close}>Close</Button>
              </div>
            </DialogFooter>
          </div>
        ) : (
          <ConfirmDeletionForm
            expected={email}
            hasPassword={hasPassword}
            isPending={deletion.isPending}
            message={deletion.error?.message}
            action="Delete account"
            onConfirm={(password) => deletion.mutate({ password })}
            onCancel={close}
          >
            <DeletedThings
              workspaces={owned.data?.filter(({ goesWithAccount }) => goesWithAccount)}
              error={owned.error?.message}
              canExport={canExport}
            >
              You are signed out on all devices, and nobody can see anything of yours from then on.
            </DeletedThings>
          </ConfirmDeletionForm>
        )}
      </Dialog>
    </>
  );
}

"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { toast } from "sonner";
import { useTRPC } from "@/trpc/client";
import { NameForm } from "./name-form";

export function WorkspaceNameForm({ name, canRename }: { name: string; canRename: boolean }) {
  const trpc = useTRPC();
  const router = useRouter();
  const rename = useMutation(
    trpc.workspaces.rename.mutationOptions({
      onSuccess: () => {
        toast.success("The workspace's name is saved.");
        router.refresh();
      },
    }),
  );

  return (
    <NameForm
      label="Workspace name"
      hint={canRename ? undefined : "Only the workspace's owner and admins can change this."}
      name={name}
      autoComplete="organization"
      isDisabled={!canRename}
      action="Save workspace name"
      isPending={rename.isPending}
      message={rename.error?.message}
      onSave={(newName) => rename.mutate({ name: newName })}
    />
  );
}

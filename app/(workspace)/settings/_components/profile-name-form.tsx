"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { toast } from "sonner";
import { useTRPC } from "@/trpc/client";
import { NameForm } from "./name-form";

export function ProfileNameForm({ name }: { name: string }) {
  const trpc = useTRPC();
  const router = useRouter();
  const rename = useMutation(
    trpc.auth.rename.mutationOptions({
      onSuccess: () => {
        toast.success("Your name is saved.");
        router.refresh();
      },
    }),
  );

  return (
    <NameForm
      label="Name"
      name={name}
      autoComplete="name"
      action="Save name"
      isPending={rename.isPending}
      message={rename.error?.message}
      onSave={(newName) => rename.mutate({ name: newName })}
    />
  );
}

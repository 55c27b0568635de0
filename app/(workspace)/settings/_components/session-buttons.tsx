"use client";

import { useMutation } from "@tanstack/react-query";
import { signOut } from "next-auth/react";
import { Button } from "@/components/ui/button";
import { FormMessage } from "@/components/ui/form-message";
import { useTRPC } from "@/trpc/client";

const leave = { callbackUrl: "/" };

export function SessionButtons() {
  const trpc = useTRPC();
  const here = useMutation({ mutationFn: () => signOut(leave) });
  const everywhere = useMutation(
    trpc.auth.signOutEverywhere.mutationOptions({ onSuccess: () => signOut(leave) }),
  );
  const isLeaving = here.isPending || here.isSuccess || everywhere.isPending || everywhere.isSuccess;
  const message = here.isError
    ? "Could not sign out: you are still signed in. Try again."
    : everywhere.error?.message;

  return (
    <div className="flex flex-col">
      <FormMessage tone="error">{message}</FormMessage>
      <div className="flex flex-wrap gap-3">
        <Button variant="outline" onClick={() => here.mutate()} disabled={isLeaving}>
          Sign out
        </Button>
        <Button variant="destructive" onClick={() => everywhere.mutate()} disabled={isLeaving}>
          Sign out everywhere
        </Button>
      </div>
    </div>
  );
}

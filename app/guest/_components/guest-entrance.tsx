"use client";

import { useMutation } from "@tanstack/react-query";
import { useEffect, useEffectEvent } from "react";
import { useHashSecret } from "@/app/(public)/_components/use-hash-secret";
import { FormMessage } from "@/components/ui/form-message";
import { Skeleton } from "@/components/ui/skeleton";
import { useTRPC } from "@/trpc/client";
import { GuestReview } from "./guest-review";

/** Takes the token out of the link and shows its video; without a token, that of the link last opened here. */
export function GuestEntrance() {
  const trpc = useTRPC();
  const token = useHashSecret();
  const entering = useMutation(trpc.guest.enter.mutationOptions());
  const enter = useEffectEvent((secret: string) => entering.mutate({ token: secret }));

  useEffect(() => {
    if (token) enter(token);
  }, [token]);

  if (entering.error) {
    return (
      <>
        <h1 className="pb-3 text-lg font-semibold tracking-tight">This link leads nowhere</h1>
        <FormMessage tone="error">{entering.error.message}</FormMessage>
      </>
    );
  }
  if (token === "" || entering.isSuccess) return <GuestReview />;

  return (
    <div className="flex flex-col gap-4">
      <h1 className="text-lg font-semibold tracking-tight">Opening the video…</h1>
      <Skeleton className="aspect-video max-w-2xl" />
    </div>
  );
}

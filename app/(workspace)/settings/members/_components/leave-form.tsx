"use client";

import { useMutation } from "@tanstack/react-query";
import { useTRPC } from "@/trpc/client";
import { ConfirmForm } from "../../_components/channels/confirm-form";

/** Asks before somebody leaves. */
export function LeaveForm({ onClose }: { onClose: () => void }) {
  const trpc = useTRPC();
  const leave = useMutation(
    trpc.members.leave.mutationOptions({
      // A full page load: nothing of the workspace stays in memory.
      onSuccess: () => window.location.assign("/dashboard"),
    }),
  );

  return (
    <ConfirmForm
      label="Leave"
      error={leave.error?.message}
      isPending={leave.isPending || leave.isSuccess}
      onConfirm={() => leave.mutate()}
      onCancel={onClose}
    >
      You see nothing of it from then on; whoever manages its members can invite you again. Your videos stay
      there.
    </ConfirmForm>
  );
}

"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { toast } from "sonner";
import type { Member } from "@/server/members/schema";
import { useTRPC } from "@/trpc/client";
import { ConfirmForm } from "../../_components/channels/confirm-form";

/** Asks before a member is removed. */
export function RemoveMemberForm({ member, onClose }: { member: Member; onClose: () => void }) {
  const { userId, name } = member;
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const removal = useMutation(
    trpc.members.remove.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries(trpc.members.pathFilter());
        toast(`${name} removed.`);
        onClose();
      },
    }),
  );

  return (
    <ConfirmForm
      label="Remove"
      error={removal.error?.message}
      isPending={removal.isPending}
      onConfirm={() => removal.mutate({ userId })}
      onCancel={onClose}
    >
      They see nothing of this workspace from then on, and invitations, guest links and calendar feeds that
      they made stop working. Their videos stay.
    </ConfirmForm>
  );
}

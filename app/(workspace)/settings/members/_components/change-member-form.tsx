"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { DialogFooter } from "@/components/ui/dialog";
import { Form } from "@/components/ui/form";
import { FormMessage } from "@/components/ui/form-message";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Channel } from "@/server/channels/schema";
import type { Member } from "@/server/members/schema";
import { useTRPC } from "@/trpc/client";
import { StandingFields } from "./standing-fields";
import { useStanding } from "./use-standing";

type ChangeMemberFormProps = { member: Member; channels: readonly Channel[]; onClose: () => void };

/** Gives somebody another role, or other channels. */
export function ChangeMemberForm({ member, channels, onClose }: ChangeMemberFormProps) {
  const { userId, name, role, channelIds } = member;
  const trpc = useTRPC();
  const router = useRouter();
  const queryClient = useQueryClient();
  const standing = useStanding({ role: role === "owner" ? "admin" : role, channelIds }, channels);
  const change = useMutation(
    trpc.members.change.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries(trpc.members.pathFilter());
        // It may have been the person's own.
        router.refresh();
        toast.success(`Saved what ${name} may do.`);
        onClose();
      },
    }),
  );

  return (
    <Form
      className="p-4"
      onSubmit={() => {
        const chosen = standing.read();
        if (chosen) change.mutate({ userId, ...chosen });
      }}
    >
      {role === "owner" && (
        <p className="text-[13px] text-muted-foreground">{name} owns this workspace until you save.</p>
      )}
      <StandingFields {...standing.fields} />
      <DialogFooter>
        <FormMessage tone="error">{change.error?.message}</FormMessage>
        <div className="flex flex-wrap justify-end gap-2">
          <Button variant="outline" onClick={onClose}>
            Cancel
          </Button>
          <SubmitButton isPending={change.isPending}>Save</SubmitButton>
        </div>
      </DialogFooter>
    </Form>
  );
}

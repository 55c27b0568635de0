"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { toast } from "sonner";
import { z } from "zod";
import { Button } from "@/components/ui/button";
import { DialogFooter } from "@/components/ui/dialog";
import { Field, Input } from "@/components/ui/field";
import { Form, useForm } from "@/components/ui/form";
import { FormMessage } from "@/components/ui/form-message";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Channel } from "@/server/channels/schema";
import { inviteSchema } from "@/server/members/schema";
import { useTRPC } from "@/trpc/client";
import { InvitationLink } from "./invitation-link";
import { StandingFields } from "./standing-fields";
import { useStanding } from "./use-standing";

const formSchema = z.object({ email: inviteSchema.shape.email });

/** Invites somebody by mail, or makes a link to hand on. */
export function InviteForm({ channels, onClose }: { channels: readonly Channel[]; onClose: () => void }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const standing = useStanding({ role: "editor", channelIds: [] }, channels);
  const invite = useMutation(
    trpc.members.invite.mutationOptions({
      onSuccess: async ({ link }, { email }) => {
        await queryClient.invalidateQueries(trpc.members.invitations.queryFilter());
        if (link !== null) return;
        toast.success(`An invitation is on its way to ${email}.`);
        onClose();
      },
    }),
  );
  const { errors, submit } = useForm(formSchema, ({ email }) => {
    const chosen = standing.read();
    if (chosen) invite.mutate({ ...chosen, email: email ?? "" });
  });

  if (invite.data?.link) return <InvitationLink link={invite.data.link} onClose={onClose} />;

  return (
    <Form onSubmit={submit} errors={errors} className="p-4">
      <Field
        label="E-mail address"
        hint="Leave it empty for a link that you hand on yourself."
        error={errors.email}
      >
        {(props) => <Input {...props} name="email" type="email" autoComplete="off" />}
      </Field>
      <StandingFields {...standing.fields} />
      <p className="text-[13px] text-muted-foreground">The invitation works once, for seven days.</p>
      <DialogFooter>
        <FormMessage tone="error">{invite.error?.message}</FormMessage>
        <div className="flex flex-wrap justify-end gap-2">
          <Button variant="outline" onClick={onClose}>
            Cancel
          </Button>
          <SubmitButton isPending={invite.isPending}>Invite</SubmitButton>
        </div>
      </DialogFooter>
    </Form>
  );
}

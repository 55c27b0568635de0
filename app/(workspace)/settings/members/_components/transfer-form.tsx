"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { toast } from "sonner";
import { z } from "zod";
import { Button } from "@/components/ui/button";
import { DialogFooter } from "@/components/ui/dialog";
import { Field, Input } from "@/components/ui/field";
import { Form, useForm } from "@/components/ui/form";
import { FormMessage } from "@/components/ui/form-message";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Member } from "@/server/members/schema";
import { useTRPC } from "@/trpc/client";
import { CheckField } from "../../_components/channels/check-field";

type TransferFormProps = { member: Member; hasPassword: boolean; onClose: () => void };

/** Makes a member an owner, once the person who does it has shown who they are. */
export function TransferForm({ member, hasPassword, onClose }: TransferFormProps) {
  const { userId, name } = member;
  const trpc = useTRPC();
  const router = useRouter();
  const queryClient = useQueryClient();
  const [staysOwner, setStaysOwner] = useState(false);
  const transfer = useMutation(
    trpc.members.transfer.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries(trpc.members.pathFilter());
        router.refresh();
        toast.success(`${name} owns this workspace now.`);
        onClose();
      },
    }),
  );
  const formSchema = z.object({
    password: hasPassword ? z.string().min(1, "Enter your password.").max(1000) : z.string().default(""),
  });
  const { errors, submit } = useForm(formSchema, ({ password }) =>
    transfer.mutate({ userId, staysOwner, password }),
  );

  return (
    <Form onSubmit={submit} errors={errors} className="p-4">
      <p className="text-[13px] text-muted-foreground">
        An owner can do everything, deleting the workspace and removing you included.
      </p>
      <CheckField
        label="I stay an owner, too"
        hint="Otherwise you become an admin."
        isChecked={staysOwner}
        onChange={setStaysOwner}
      />
      {hasPassword && (
        <Field label="Your password" error={errors.password}>
          {(props) => (
            <Input {...props} name="password" type="password" autoComplete="current-password" required />
          )}
        </Field>
      )}
      <DialogFooter>
        <FormMessage tone="error">{transfer.error?.message}</FormMessage>
        <div className="flex flex-wrap justify-end gap-2">
          <Button variant="outline" onClick={onClose}>
            Cancel
          </Button>
          <SubmitButton isPending={transfer.isPending}>Make owner</SubmitButton>
        </div>
      </DialogFooter>
    </Form>
  );
}

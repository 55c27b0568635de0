"use client";

import { startRegistration } from "@simplewebauthn/browser";
import { useMutation } from "@tanstack/react-query";
import { toast } from "sonner";
import { z } from "zod";
import { passkeyProblem } from "@/components/passkey-problem";
import { Button } from "@/components/ui/button";
import { DialogFooter } from "@/components/ui/dialog";
import { Field, Input } from "@/components/ui/field";
import { Form, useForm } from "@/components/ui/form";
import { FormMessage } from "@/components/ui/form-message";
import { SubmitButton } from "@/components/ui/submit-button";
import type { PasskeySummary } from "@/server/auth/schema";
import { nameSchema } from "@/server/workspaces/schema";
import { useTRPC } from "@/trpc/client";
import { ConfirmForm, type Owner } from "./confirm-form";
import { RecoveryCodes } from "./recovery-codes";

/** Makes the browser create a passkey, then shows recovery codes to people who had none. */
export function AddPasskey({ owner, onClose }: { owner: Owner; onClose: () => void }) {
  const trpc = useTRPC();
  const begin = useMutation(trpc.secondFactors.beginPasskey.mutationOptions());
  const add = useMutation(trpc.secondFactors.addPasskey.mutationOptions());
  const adding = useMutation({
    mutationFn: async (password: string) => {
      const optionsJSON = await begin.mutateAsync({ password });

      return add.mutateAsync({ response: await startRegistration({ optionsJSON }) });
    },
    onSuccess: (codes) => {
      if (!codes) onClose();
    },
  });

  if (adding.data) return <RecoveryCodes codes={adding.data} onClose={onClose} />;

  return (
    <ConfirmForm
      owner={owner}
      text={
        <p>
          Your browser asks where to keep it: on this device, in a password manager, or on a security key.
        </p>
      }
      action="Add passkey"
      isPending={adding.isPending || adding.isSuccess}
      message={adding.error && (passkeyProblem(adding.error) ?? adding.error.message)}
      onConfirm={(password) => adding.mutate(password)}
      onCancel={onClose}
    />
  );
}

const formSchema = z.object({ name: nameSchema });

type RenamePasskeyProps = { passkey: PasskeySummary; onClose: () => void };

export function RenamePasskey({ passkey: { passkeyId, name }, onClose }: RenamePasskeyProps) {
  const trpc = useTRPC();
  const rename = useMutation(
    trpc.secondFactors.renamePasskey.mutationOptions({
      onSuccess: () => {
        toast.success("Passkey renamed.");
        onClose();
      },
    }),
  );
  const { errors, submit } = useForm(formSchema, (fields) => rename.mutate({ passkeyId, ...fields }));

  return (
    <Form onSubmit={submit} errors={errors} className="p-4">
      <Field label="Name" error={errors.name}>
        {(props) => <Input {...props} name="name" defaultValue={name} autoComplete="off" required />}
      </Field>
      <DialogFooter>
        <FormMessage tone="error">{rename.error?.message}</FormMessage>
        <div className="flex flex-wrap justify-end gap-2">
          <Button variant="outline" onClick={onClose}>
            Cancel
          </Button>
          <SubmitButton isPending={rename.isPending}>Save name</SubmitButton>
        </div>
      </DialogFooter>
    </Form>
  );
}

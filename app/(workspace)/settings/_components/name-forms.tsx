"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { toast } from "sonner";
import { z } from "zod";
import { Field, Input } from "@/components/ui/field";
import { Form, useForm } from "@/components/ui/form";
import { FormMessage } from "@/components/ui/form-message";
import { SubmitButton } from "@/components/ui/submit-button";
import { nameSchema } from "@/server/workspaces/schema";
import { useTRPC } from "@/trpc/client";

const formSchema = z.object({ name: nameSchema });

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

type NameFormProps = {
  label: string;
  hint?: string;
  name: string;
  autoComplete: string;
  isDisabled?: boolean;
  isPending: boolean;
  /** Why the last name was not saved. */
  message?: string;
  /** What the button does. */
  action: string;
  onSave: (name: string) => void;
};

/** Changes one name. */
function NameForm({ label, hint, name, autoComplete, isDisabled = false, ...rest }: NameFormProps) {
  const { isPending, message, action, onSave } = rest;

  const { errors, submit } = useForm(formSchema, (fields) => onSave(fields.name));

  return (
    <Form onSubmit={submit} errors={errors} className="gap-3">
      <Field label={label} hint={hint} error={errors.name}>
        {(props) => (
          <Input
            {...props}
            name="name"
            defaultValue={name}
            autoComplete={autoComplete}
            disabled={isDisabled}
            required
          />
        )}
      </Field>
      {!isDisabled && (
        <div className="flex flex-col items-start">
          <FormMessage tone="error">{message}</FormMessage>
          <SubmitButton variant="outline" isPending={isPending}>
            {action}
          </SubmitButton>
        </div>
      )}
    </Form>
  );
}

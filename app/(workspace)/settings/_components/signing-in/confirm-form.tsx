"use client";

import type { ReactNode } from "react";
import { z } from "zod";
import { Button } from "@/components/ui/button";
import { DialogFooter } from "@/components/ui/dialog";
import { Field, Input } from "@/components/ui/field";
import { Form, useForm } from "@/components/ui/form";
import { FormMessage } from "@/components/ui/form-message";
import { SubmitButton } from "@/components/ui/submit-button";

/** Whose settings these are. */
export type Owner = {
  email: string;
  /** False for those who sign in with Google, a link or a passkey alone. */
  hasPassword: boolean;
};

const formSchema = z.object({ password: z.string().max(1000).default("") });

type ConfirmFormProps = {
  owner: Owner;
  text: ReactNode;
  /** What the button does. */
  action: string;
  isDestructive?: boolean;
  isPending: boolean;
  /** Why it did not work. */
  message?: string | null;
  onConfirm: (password: string) => void;
  onCancel: () => void;
};

/** Asks for the password again before sign-in settings change. */
export function ConfirmForm({ owner, text, action, isDestructive, isPending, ...rest }: ConfirmFormProps) {
  const { message, onConfirm, onCancel } = rest;
  const { errors, submit } = useForm(formSchema, ({ password }) => onConfirm(password));

  return (
    <Form onSubmit={submit} errors={errors} className="p-4">
      <div className="flex flex-col gap-2 text-[13px] text-muted-foreground">{text}</div>
      {/* Password managers need to know whose password it is. */}
      <input type="hidden" name="email" autoComplete="username" value={owner.email} />
      {owner.hasPassword && (
        <Field label="Your password" error={errors.password}>
          {(props) => (
            <Input {...props} name="password" type="password" autoComplete="current-password" required />
          )}
        </Field>
      )}
      <DialogFooter>
        <FormMessage tone="error">{message}</FormMessage>
        <div className="flex flex-wrap justify-end gap-2">
          <Button variant="outline" onClick={onCancel}>
            Cancel
          </Button>
          <SubmitButton variant={isDestructive ? "destructive" : "default"} isPending={isPending}>
            {action}
          </SubmitButton>
        </div>
      </DialogFooter>
    </Form>
  );
}

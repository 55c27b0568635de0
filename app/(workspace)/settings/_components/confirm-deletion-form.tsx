"use client";

import type { ReactNode } from "react";
import { z } from "zod";
import { Button } from "@/components/ui/button";
import { DialogFooter } from "@/components/ui/dialog";
import { Field, Input } from "@/components/ui/field";
import { Form, useForm } from "@/components/ui/form";
import { FormMessage } from "@/components/ui/form-message";
import { SubmitButton } from "@/components/ui/submit-button";

type ConfirmDeletionFormProps = {
  /** What a person types to confirm, in upper or lower case. */
  expected: string;
  /** False for those who sign in with Google or a link. */
  hasPassword: boolean;
  isPending: boolean;
  /** Why it did not work. */
  message: string | undefined;
  /** The button's label. */
  action: string;
  onConfirm: (password: string) => void;
  onCancel: () => void;
  /** What is deleted. */
  children: ReactNode;
};

/** Asks twice before a large deletion: for the name of what is deleted, and for the password. */
export function ConfirmDeletionForm({ expected, hasPassword, children, ...rest }: ConfirmDeletionFormProps) {
  const { isPending, message, action, onConfirm, onCancel } = rest;
  const { errors, submit } = useForm(toFormSchema(expected, hasPassword), ({ password }) =>
    onConfirm(password),
  );

  return (
    <Form onSubmit={submit} errors={errors} className="p-4">
      {children}
      <Field
        label="Type this to confirm"
        hint={<span className="wrap-anywhere text-foreground">{expected}</span>}
        error={errors.confirmation}
      >
        {(props) => <Input {...props} name="confirmation" autoComplete="off" spellCheck={false} required />}
      </Field>
      {hasPassword && (
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
          <SubmitButton variant="destructive" isPending={isPending}>
            {action}
          </SubmitButton>
        </div>
      </DialogFooter>
    </Form>
  );
}

function toFormSchema(expected: string, hasPassword: boolean) {
  return z.object({
    confirmation: z
      .string()
      .refine((text) => text.trim().toLowerCase() === expected.toLowerCase(), `Type “${expected}” here.`),
    password: hasPassword ? z.string().min(1, "Enter your password.").max(1000) : z.string().default(""),
  });
}

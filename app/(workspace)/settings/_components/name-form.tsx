"use client";

import { useState } from "react";
import { z } from "zod";
import { Field, Input } from "@/components/ui/field";
import { type FieldErrors, Form, toFieldErrors } from "@/components/ui/form";
import { FormMessage } from "@/components/ui/form-message";
import { SubmitButton } from "@/components/ui/submit-button";
import { nameSchema } from "@/server/workspaces/schema";

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

const formSchema = z.object({ name: nameSchema });

/** Changes one name. */
export function NameForm({ label, hint, name, autoComplete, isDisabled = false, ...rest }: NameFormProps) {
  const { isPending, message, action, onSave } = rest;
  const [errors, setErrors] = useState<FieldErrors>({});

  function submit(fields: Record<string, string>) {
    const parsed = formSchema.safeParse(fields);
    setErrors(parsed.success ? {} : toFieldErrors(parsed.error));
    if (parsed.success) onSave(parsed.data.name);
  }

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

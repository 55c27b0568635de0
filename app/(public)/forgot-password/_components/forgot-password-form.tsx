"use client";

import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { z } from "zod";
import { Field, Input } from "@/components/ui/field";
import { type FieldErrors, Form, toFieldErrors } from "@/components/ui/form";
import { FormMessage } from "@/components/ui/form-message";
import { SubmitButton } from "@/components/ui/submit-button";
import { emailSchema } from "@/server/auth/schema";
import { useTRPC } from "@/trpc/client";

const formSchema = z.object({ email: emailSchema });

export function ForgotPasswordForm({ hasMail }: { hasMail: boolean }) {
  const trpc = useTRPC();
  const [errors, setErrors] = useState<FieldErrors>({});
  const request = useMutation(trpc.auth.requestPasswordReset.mutationOptions());

  function submit(fields: Record<string, string>) {
    const parsed = formSchema.safeParse(fields);
    setErrors(parsed.success ? {} : toFieldErrors(parsed.error));
    if (parsed.success) request.mutate(parsed.data);
  }

  return (
    <Form onSubmit={submit} errors={errors}>
      <Field label="E-mail address" error={errors.email}>
        {(props) => <Input {...props} name="email" type="email" autoComplete="username" required />}
      </Field>
      <div className="flex flex-col">
        <FormMessage tone="error">{request.error?.message}</FormMessage>
        <FormMessage tone="success">
          {request.isSuccess &&
            `If ${request.variables.email} has an account, ${hasMail ? "a link is on its way" : "a link is in the log"}.`}
        </FormMessage>
        <SubmitButton isPending={request.isPending}>
          {hasMail ? "Send reset link" : "Create reset link"}
        </SubmitButton>
      </div>
    </Form>
  );
}

"use client";

import { useMutation } from "@tanstack/react-query";
import Link from "next/link";
import { useState } from "react";
import { z } from "zod";
import { Button } from "@/components/ui/button";
import { Field, Input } from "@/components/ui/field";
import { type FieldErrors, Form, toFieldErrors } from "@/components/ui/form";
import { FormMessage } from "@/components/ui/form-message";
import { SubmitButton } from "@/components/ui/submit-button";
import { passwordSchema } from "@/server/auth/schema";
import { useTRPC } from "@/trpc/client";
import { useHashSecret } from "../../_components/use-hash-secret";

const formSchema = z.object({ password: passwordSchema });

export function ResetPasswordForm() {
  const trpc = useTRPC();
  const secret = useHashSecret();
  const [errors, setErrors] = useState<FieldErrors>({});
  const reset = useMutation(trpc.auth.resetPassword.mutationOptions());

  function submit(fields: Record<string, string>) {
    const parsed = formSchema.safeParse(fields);
    setErrors(parsed.success ? {} : toFieldErrors(parsed.error));
    if (parsed.success && secret) reset.mutate({ ...parsed.data, secret });
  }

  if (secret === "") {
    return (
      <FormMessage tone="error">This link is incomplete. Copy the whole address from the e-mail.</FormMessage>
    );
  }

  return (
    <Form onSubmit={submit} errors={errors}>
      {!reset.isSuccess && (
        <Field label="New password" hint="At least 10 characters." error={errors.password}>
          {(props) => (
            <Input {...props} name="password" type="password" autoComplete="new-password" required />
          )}
        </Field>
      )}
      <div className="flex flex-col">
        <FormMessage tone="error">{reset.error?.message}</FormMessage>
        <FormMessage tone="success">{reset.isSuccess && "Password changed."}</FormMessage>
        {reset.isSuccess ? (
          <Button asChild>
            <Link href="/sign-in">Sign in</Link>
          </Button>
        ) : (
          <SubmitButton isPending={reset.isPending}>Set password</SubmitButton>
        )}
      </div>
    </Form>
  );
}

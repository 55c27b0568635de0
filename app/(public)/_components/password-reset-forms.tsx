"use client";

import { useMutation } from "@tanstack/react-query";
import Link from "next/link";
import { z } from "zod";
import { Button } from "@/components/ui/button";
import { Field, Input } from "@/components/ui/field";
import { Form, useForm } from "@/components/ui/form";
import { FormMessage } from "@/components/ui/form-message";
import { SubmitButton } from "@/components/ui/submit-button";
import { emailSchema, passwordSchema } from "@/server/auth/schema";
import { useTRPC } from "@/trpc/client";
import { useHashSecret } from "./use-hash-secret";

const requestSchema = z.object({ email: emailSchema });

const resetSchema = z.object({ password: passwordSchema });

export function ForgotPasswordForm({ hasMail }: { hasMail: boolean }) {
  const trpc = useTRPC();
  const request = useMutation(trpc.auth.requestPasswordReset.mutationOptions());

  const { errors, submit } = useForm(requestSchema, (fields) => request.mutate(fields));

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

export function ResetPasswordForm() {
  const trpc = useTRPC();
  const secret = useHashSecret();
  const reset = useMutation(trpc.auth.resetPassword.mutationOptions());

  const { errors, submit } = useForm(resetSchema, ({ password }, setErrors) => {
    if (!secret) return;
    reset.mutate(
      { password, secret },
      {
        onError: ({ data, message }) =>
          setErrors(data?.appCode === "PASSWORD_TOO_COMMON" ? { password: message } : {}),
      },
    );
  });

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
        <FormMessage tone="error">{errors.password === undefined && reset.error?.message}</FormMessage>
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

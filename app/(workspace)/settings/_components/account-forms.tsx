"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { toast } from "sonner";
import { z } from "zod";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Field, Input } from "@/components/ui/field";
import { Form, useForm } from "@/components/ui/form";
import { FormMessage } from "@/components/ui/form-message";
import { SubmitButton } from "@/components/ui/submit-button";
import { emailSchema, passwordSchema } from "@/server/auth/schema";
import { useTRPC } from "@/trpc/client";

type EmailStatusProps = { email: string; isVerified: boolean; hasMail: boolean };

/** The address, and whether the person has verified it. */
export function EmailStatus({ email, isVerified, hasMail }: EmailStatusProps) {
  const trpc = useTRPC();
  const resend = useMutation(trpc.auth.resendVerification.mutationOptions());

  return (
    <div className="flex flex-col gap-2">
      <h3 className="text-[13px] font-medium">E-mail address</h3>
      <p className="flex flex-wrap items-center gap-2">
        <span className="min-w-0 break-words">{email}</span>
        <Badge variant={isVerified ? "success" : "secondary"}>
          {isVerified ? "Verified" : "Not verified"}
        </Badge>
      </p>
      {!isVerified && (
        <div className="flex flex-col items-start">
          <p className="pb-3 text-[13px] text-muted-foreground">
            {hasMail
              ? "Follow the link in the e-mail we sent. It works once, within three days."
              : "This server doesn’t send e-mail. Its operator finds the link in the log and can pass it on."}
          </p>
          <FormMessage tone="error">{resend.error?.message}</FormMessage>
          <FormMessage tone="success">
            {resend.isSuccess && (hasMail ? "A new link is on its way." : "A new link is in the log.")}
          </FormMessage>
          <Button variant="outline" onClick={() => resend.mutate()} disabled={resend.isPending}>
            Send the link again
          </Button>
        </div>
      )}
    </div>
  );
}

const emailFormSchema = z.object({ email: emailSchema, password: z.string().max(1000).default("") });

/** Asks for another address, behind a button: few people ever do. */
export function ChangeEmailForm({ hasPassword, hasMail }: { hasPassword: boolean; hasMail: boolean }) {
  const trpc = useTRPC();
  const [isOpen, setIsOpen] = useState(false);
  const change = useMutation(trpc.auth.changeEmail.mutationOptions({ onSuccess: () => setIsOpen(false) }));
  const { errors, submit } = useForm(emailFormSchema, (fields, setErrors) =>
    change.mutate(fields, {
      onError: ({ data, message }) => setErrors(data?.appCode === "CONFLICT" ? { email: message } : {}),
    }),
  );

  if (!isOpen) {
    return (
      <div className="flex flex-col items-start">
        <FormMessage tone="success">
          {change.isSuccess &&
            (hasMail
              ? `Follow the link that we sent to ${change.variables.email}: the address changes then.`
              : "The link to change it is in the log.")}
        </FormMessage>
        <Button variant="outline" onClick={() => setIsOpen(true)}>
          Change the address
        </Button>
      </div>
    );
  }

  return (
    <Form onSubmit={submit} errors={errors}>
      <Field label="New e-mail address" error={errors.email}>
        {(props) => <Input {...props} name="email" type="email" autoComplete="email" required />}
      </Field>
      {hasPassword && (
        <Field label="Your password" error={errors.password}>
          {(props) => (
            <Input {...props} name="password" type="password" autoComplete="current-password" required />
          )}
        </Field>
      )}
      <div className="flex flex-col items-start">
        <FormMessage tone="error">{errors.email === undefined && change.error?.message}</FormMessage>
        <div className="flex flex-wrap gap-3">
          <SubmitButton variant="outline" isPending={change.isPending}>
            {hasMail ? "Send a link to it" : "Create a link for it"}
          </SubmitButton>
          <Button variant="ghost" onClick={() => setIsOpen(false)}>
            Cancel
          </Button>
        </div>
      </div>
    </Form>
  );
}

const passwordFormSchema = z.object({
  currentPassword: z.string().max(1000).default(""),
  newPassword: passwordSchema,
});

type PasswordFormProps = {
  email: string;
  /** False for those who sign in with Google or a link. */
  hasPassword: boolean;
};

export function PasswordForm({ email, hasPassword }: PasswordFormProps) {
  const trpc = useTRPC();
  const router = useRouter();
  // A new form after each change: passwords do not stay in the page.
  const [changes, setChanges] = useState(0);
  const change = useMutation(
    trpc.auth.changePassword.mutationOptions({
      onSuccess: () => {
        setChanges((count) => count + 1);
        toast.success("Password changed. Other devices are signed out.");
        router.refresh();
      },
    }),
  );

  const { errors, submit } = useForm(passwordFormSchema, (passwords, setErrors) =>
    change.mutate(passwords, {
      onError: ({ data, message }) =>
        setErrors(data?.appCode === "PASSWORD_TOO_COMMON" ? { newPassword: message } : {}),
    }),
  );

  return (
    <Form key={changes} onSubmit={submit} errors={errors}>
      {/* Password managers need to know whose password it is. */}
      <input type="hidden" name="email" autoComplete="username" value={email} />
      {hasPassword && (
        <Field label="Current password" error={errors.currentPassword}>
          {(props) => (
            <Input
              {...props}
              name="currentPassword"
              type="password"
              autoComplete="current-password"
              required
            />
          )}
        </Field>
      )}
      <Field label="New password" hint="At least 10 characters." error={errors.newPassword}>
        {(props) => (
          <Input {...props} name="newPassword" type="password" autoComplete="new-password" required />
        )}
      </Field>
      <div className="flex flex-col items-start">
        <FormMessage tone="error">{errors.newPassword === undefined && change.error?.message}</FormMessage>
        <SubmitButton variant="outline" isPending={change.isPending}>
          {hasPassword ? "Change password" : "Set a password"}
        </SubmitButton>
      </div>
    </Form>
  );
}

"use client";

import { useMutation } from "@tanstack/react-query";
import { signIn } from "next-auth/react";
import { useState } from "react";
import { toast } from "sonner";
import { z } from "zod";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Field, Input } from "@/components/ui/field";
import { Form, useForm } from "@/components/ui/form";
import { FormMessage } from "@/components/ui/form-message";
import { SubmitButton } from "@/components/ui/submit-button";
import { passwordSchema } from "@/server/auth/schema";
import { signOutHere } from "../../_components/sign-out-here";
import { useTRPC } from "@/trpc/client";

type EmailStatusProps = { email: string; isVerified: boolean; hasMail: boolean };

/** The address, and whether it is shown to be the person's. */
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

const formSchema = z.object({ currentPassword: z.string().max(1000), newPassword: passwordSchema });

export function PasswordForm({ email }: { email: string }) {
  const trpc = useTRPC();
  // A new form after each change: passwords do not stay in the page.
  const [changes, setChanges] = useState(0);
  const change = useMutation(
    trpc.auth.changePassword.mutationOptions({
      onSuccess: async (_result, { newPassword }) => {
        // The change ended this session, too.
        const result = await signIn<"credentials">("password", {
          email,
          password: newPassword,
          redirect: false,
        }).catch(() => undefined);
        if (!result?.ok) {
          window.location.assign("/sign-in");
          return;
        }

        setChanges((count) => count + 1);
        toast.success("Password changed. Other devices are signed out.");
      },
    }),
  );

  const { errors, submit } = useForm(formSchema, (passwords) => change.mutate(passwords));

  return (
    <Form key={changes} onSubmit={submit} errors={errors}>
      {/* Password managers need to know whose password it is. */}
      <input type="hidden" name="email" autoComplete="username" value={email} />
      <Field
        label="Current password"
        hint="Leave empty if you have none, because you sign in with Google or a link."
        error={errors.currentPassword}
      >
        {(props) => (
          <Input {...props} name="currentPassword" type="password" autoComplete="current-password" />
        )}
      </Field>
      <Field label="New password" hint="At least 10 characters." error={errors.newPassword}>
        {(props) => (
          <Input {...props} name="newPassword" type="password" autoComplete="new-password" required />
        )}
      </Field>
      <div className="flex flex-col items-start">
        <FormMessage tone="error">{change.error?.message}</FormMessage>
        <SubmitButton variant="outline" isPending={change.isPending}>
          Change password
        </SubmitButton>
      </div>
    </Form>
  );
}

export function SessionButtons({ userId }: { userId: string }) {
  const trpc = useTRPC();
  const here = useMutation({ mutationFn: () => signOutHere(userId) });
  const everywhere = useMutation(
    trpc.auth.signOutEverywhere.mutationOptions({ onSuccess: () => signOutHere(userId) }),
  );
  const isLeaving = here.isPending || here.isSuccess || everywhere.isPending || everywhere.isSuccess;
  const message = here.isError
    ? "Could not sign out: you are still signed in. Try again."
    : everywhere.error?.message;

  return (
    <div className="flex flex-col">
      <FormMessage tone="error">{message}</FormMessage>
      <div className="flex flex-wrap gap-3">
        <Button variant="outline" onClick={() => here.mutate()} disabled={isLeaving}>
          Sign out
        </Button>
        <Button variant="destructive" onClick={() => everywhere.mutate()} disabled={isLeaving}>
          Sign out everywhere
        </Button>
      </div>
    </div>
  );
}

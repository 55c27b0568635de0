"use client";

import { useMutation } from "@tanstack/react-query";
import { signIn } from "next-auth/react";
import { useState } from "react";
import { toast } from "sonner";
import { z } from "zod";
import { Field, Input } from "@/components/ui/field";
import { type FieldErrors, Form, toFieldErrors } from "@/components/ui/form";
import { FormMessage } from "@/components/ui/form-message";
import { SubmitButton } from "@/components/ui/submit-button";
import { passwordSchema } from "@/server/auth/schema";
import { useTRPC } from "@/trpc/client";

const formSchema = z.object({ currentPassword: z.string().max(1000), newPassword: passwordSchema });

export function PasswordForm({ email }: { email: string }) {
  const trpc = useTRPC();
  const [errors, setErrors] = useState<FieldErrors>({});
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

  function submit(fields: Record<string, string>) {
    const parsed = formSchema.safeParse(fields);
    setErrors(parsed.success ? {} : toFieldErrors(parsed.error));
    if (parsed.success) change.mutate(parsed.data);
  }

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

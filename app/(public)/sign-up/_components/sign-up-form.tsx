"use client";

import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Field, Input } from "@/components/ui/field";
import { type FieldErrors, Form, toFieldErrors } from "@/components/ui/form";
import { FormMessage } from "@/components/ui/form-message";
import { SubmitButton } from "@/components/ui/submit-button";
import { signUpSchema } from "@/server/auth/schema";
import { useTRPC } from "@/trpc/client";
import { signInWithPassword } from "../../_components/sign-in-with-password";

export function SignUpForm() {
  const trpc = useTRPC();
  const [errors, setErrors] = useState<FieldErrors>({});
  const signUp = useMutation(
    trpc.auth.signUp.mutationOptions({
      onSuccess: async (_result, account) => {
        // The account is made whatever happens now: at worst the person signs in by hand.
        const page = await signInWithPassword(account).then(
          () => "/dashboard",
          () => "/sign-in",
        );
        window.location.assign(page);
      },
      onError: ({ data, message }) => setErrors(data?.appCode === "CONFLICT" ? { email: message } : {}),
    }),
  );
  const isTaken = signUp.error?.data?.appCode === "CONFLICT";

  function submit(fields: Record<string, string>) {
    const parsed = signUpSchema.safeParse(fields);
    setErrors(parsed.success ? {} : toFieldErrors(parsed.error));
    if (parsed.success) signUp.mutate(parsed.data);
  }

  return (
    <Form onSubmit={submit} errors={errors}>
      <Field label="Name" error={errors.name}>
        {(props) => <Input {...props} name="name" autoComplete="name" required />}
      </Field>
      <Field label="E-mail address" error={errors.email}>
        {(props) => <Input {...props} name="email" type="email" autoComplete="username" required />}
      </Field>
      <Field label="Password" hint="At least 10 characters." error={errors.password}>
        {(props) => <Input {...props} name="password" type="password" autoComplete="new-password" required />}
      </Field>
      <div className="flex flex-col">
        <FormMessage tone="error">{!isTaken && signUp.error?.message}</FormMessage>
        <SubmitButton isPending={signUp.isPending || signUp.isSuccess}>Create an account</SubmitButton>
      </div>
    </Form>
  );
}

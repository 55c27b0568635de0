"use client";

import { useMutation } from "@tanstack/react-query";
import { signIn } from "next-auth/react";
import { z } from "zod";
import { Button } from "@/components/ui/button";
import { Field, Input } from "@/components/ui/field";
import { Form, useForm } from "@/components/ui/form";
import { FormMessage } from "@/components/ui/form-message";
import { SubmitButton } from "@/components/ui/submit-button";
import { emailSchema } from "@/server/auth/schema";
import { signInWithPassword, wrongCredentials } from "../../_components/sign-in-with";
import { PasskeyButton } from "../../_components/passkey-button";
import { TextLink } from "../../_components/card";

/** `hasFailed`: next-auth sent the person back here from another way of signing in. */
type SignInFormProps = { hasGoogle: boolean; hasMail: boolean; hasFailed: boolean; returnPath: string };

const formSchema = z.object({ email: emailSchema, password: z.string().min(1, "Enter your password.") });

export function SignInForm({ hasGoogle, hasMail, hasFailed, returnPath }: SignInFormProps) {
  const signIn = useMutation({
    mutationFn: signInWithPassword,
    onSuccess: () => window.location.assign(returnPath),
  });
  const isFirstTry = signIn.status === "idle";
  const message =
    isFirstTry && hasFailed
      ? "Signing in did not work. Nothing has changed; try again."
      : signIn.error?.message;

  const { errors, submit } = useForm(formSchema, (fields) => signIn.mutate(fields));

  return (
    <div className="flex flex-col gap-4">
      <Form onSubmit={submit} errors={errors}>
        <Field label="E-mail address" error={errors.email}>
          {(props) => <Input {...props} name="email" type="email" autoComplete="username" required />}
        </Field>
        <Field label="Password" error={errors.password}>
          {(props) => (
            <Input {...props} name="password" type="password" autoComplete="current-password" required />
          )}
        </Field>
        <div className="flex flex-col">
          <FormMessage tone="error">
            {hasMail && message === wrongCredentials
              ? `${message} If you have just signed up, follow the link in our e-mail first.`
              : message}
          </FormMessage>
          <SubmitButton isPending={signIn.isPending || signIn.isSuccess}>Sign in</SubmitButton>
        </div>
      </Form>
      <PasskeyButton label="Sign in with a passkey" returnPath={returnPath} />
      {hasGoogle && <GoogleButton returnPath={returnPath} />}
      <p className="text-[13px]">
        <TextLink href="/forgot-password">Set a new password</TextLink>{" "}
        <span className="text-muted-foreground">if you forgot yours.</span>
      </p>
    </div>
  );
}

function GoogleButton({ returnPath }: { returnPath: string }) {
  const google = useMutation({ mutationFn: () => signIn("google", { callbackUrl: returnPath }) });

  return (
    <Button variant="outline" onClick={() => google.mutate()} disabled={google.isPending || google.isSuccess}>
      Continue with Google
    </Button>
  );
}

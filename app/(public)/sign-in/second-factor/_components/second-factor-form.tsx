"use client";

import { useMutation } from "@tanstack/react-query";
import { signOut } from "next-auth/react";
import { z } from "zod";
import { Button } from "@/components/ui/button";
import { Field, Input } from "@/components/ui/field";
import { Form, useForm } from "@/components/ui/form";
import { FormMessage } from "@/components/ui/form-message";
import { SubmitButton } from "@/components/ui/submit-button";
import { PasskeyButton } from "../../../_components/passkey-button";
import { signInWithCode } from "../../../_components/sign-in-with";

const formSchema = z.object({ code: z.string().trim().min(1, "Enter a code.").max(100) });

/** Ends a sign-in with a code or a passkey, or gives it up. */
export function SecondFactorForm({ returnPath }: { returnPath: string }) {
  const signIn = useMutation({
    mutationFn: signInWithCode,
    onSuccess: () => window.location.assign(returnPath),
  });
  const leave = useMutation({
    mutationFn: () => signOut({ redirect: false }),
    onSuccess: () => window.location.assign("/sign-in"),
  });
  const { errors, submit } = useForm(formSchema, ({ code }) => signIn.mutate(code));

  return (
    <div className="flex flex-col gap-4">
      <Form onSubmit={submit} errors={errors}>
        <Field
          label="Code"
          hint="From your authenticator app, or one of your recovery codes."
          error={errors.code}
        >
          {(props) => (
            <Input
              {...props}
              name="code"
              autoComplete="one-time-code"
              autoCapitalize="none"
              spellCheck={false}
              required
            />
          )}
        </Field>
        <div className="flex flex-col">
          <FormMessage tone="error">{signIn.error?.message}</FormMessage>
          <SubmitButton isPending={signIn.isPending || signIn.isSuccess}>Continue</SubmitButton>
        </div>
      </Form>
      <PasskeyButton label="Use a passkey" returnPath={returnPath} />
      <div className="flex flex-col">
        <FormMessage tone="error">{leave.isError && "Could not sign out. Try again."}</FormMessage>
        <Button variant="ghost" onClick={() => leave.mutate()} disabled={leave.isPending || leave.isSuccess}>
          Use another account
        </Button>
      </div>
    </div>
  );
}

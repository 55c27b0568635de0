"use client";

import { useMutation } from "@tanstack/react-query";
import { Field, Input } from "@/components/ui/field";
import { Form, useForm } from "@/components/ui/form";
import { FormMessage } from "@/components/ui/form-message";
import { SubmitButton } from "@/components/ui/submit-button";
import { signUpSchema } from "@/server/auth/schema";
import { useTRPC } from "@/trpc/client";
import { signInWithPassword } from "../../_components/sign-in-with";

/** `hasMail`: the account can be signed in to once its address is verified. */
export function SignUpForm({ hasMail }: { hasMail: boolean }) {
  const trpc = useTRPC();
  const signUp = useMutation(
    trpc.auth.signUp.mutationOptions({
      onSuccess: async (_result, account) => {
        if (hasMail) return;
        // The account is made whatever happens now: at worst the person signs in by hand.
        const page = await signInWithPassword(account).then(
          () => "/dashboard",
          () => "/sign-in",
        );
        window.location.assign(page);
      },
    }),
  );
  const { errors, submit } = useForm(signUpSchema, (account, setErrors) =>
    signUp.mutate(account, {
      onError: ({ data, message }) => setErrors(toFieldError(data?.appCode, message)),
    }),
  );

  const isOther = Object.keys(errors).length === 0;

  if (hasMail && signUp.isSuccess) {
    return (
      <FormMessage tone="success">
        Almost done: follow the link that we sent to{" "}
        <span className="wrap-anywhere">{signUp.variables.email}</span>.
      </FormMessage>
    );
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
        <FormMessage tone="error">{isOther && signUp.error?.message}</FormMessage>
        <SubmitButton isPending={signUp.isPending || signUp.isSuccess}>Create an account</SubmitButton>
      </div>
    </Form>
  );
}

/** Puts the message at the field that it is about. */
function toFieldError(code: string | undefined, message: string): Record<string, string> {
  if (code === "CONFLICT") return { email: message };

  return code === "PASSWORD_TOO_COMMON" ? { password: message } : {};
}

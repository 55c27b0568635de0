"use client";

import { useMutation } from "@tanstack/react-query";
import { Field, Input } from "@/components/ui/field";
import { Form, useForm } from "@/components/ui/form";
import { FormMessage } from "@/components/ui/form-message";
import { SubmitButton } from "@/components/ui/submit-button";
import { signUpSchema } from "@/server/auth/schema";
import { useTRPC } from "@/trpc/client";
import { signInWithPassword } from "../../_components/sign-in-with";
import { forgetInvitation } from "./use-invitation-secret";

type InvitedSignUpFormProps = {
  secret: string;
  /** The address that the invitation is for; null if it is for anybody with the link. */
  email: string | null;
};

/** Makes an account that is in the workspace from the start. */
export function InvitedSignUpForm({ secret, email }: InvitedSignUpFormProps) {
  const trpc = useTRPC();
  const signUp = useMutation(
    trpc.members.signUp.mutationOptions({
      onSuccess: async ({ canSignIn }, account) => {
        forgetInvitation();
        if (!canSignIn) return;
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
    signUp.mutate(
      { ...account, secret },
      {
        onError: ({ data, message }) => {
          if (data?.appCode === "PASSWORD_TOO_COMMON") setErrors({ password: message });
        },
      },
    ),
  );
  if (signUp.data?.canSignIn === false) {
    return (
      <FormMessage tone="success">
        Almost done: follow the link that we sent to{" "}
        <span className="wrap-anywhere">{signUp.variables?.email}</span>.
      </FormMessage>
    );
  }

  return (
    <Form onSubmit={submit} errors={errors}>
      <Field label="Name" error={errors.name}>
        {(props) => <Input {...props} name="name" autoComplete="name" required />}
      </Field>
      <Field label="E-mail address" error={errors.email}>
        {(props) => (
          <Input
            {...props}
            name="email"
            type="email"
            autoComplete="username"
            readOnly={email !== null}
            defaultValue={email ?? ""}
            required
          />
        )}
      </Field>
      <Field label="Password" hint="At least 10 characters." error={errors.password}>
        {(props) => <Input {...props} name="password" type="password" autoComplete="new-password" required />}
      </Field>
      <div className="flex flex-col">
        <FormMessage tone="error">{Object.keys(errors).length === 0 && signUp.error?.message}</FormMessage>
        <SubmitButton isPending={signUp.isPending || signUp.isSuccess}>
          Create an account and join
        </SubmitButton>
      </div>
    </Form>
  );
}

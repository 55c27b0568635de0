"use client";

import { useMutation } from "@tanstack/react-query";
import { z } from "zod";
import { Field, Input } from "@/components/ui/field";
import { Form, useForm } from "@/components/ui/form";
import { FormMessage } from "@/components/ui/form-message";
import { SubmitButton } from "@/components/ui/submit-button";
import { useTRPC } from "@/trpc/client";
import { signInWithPassword } from "../../_components/sign-in-with";
import { TextLink } from "../../_components/card";
import { useHashSecret } from "../../_components/use-hash-secret";

const formSchema = z.object({ password: z.string().max(1000).optional() });

/**
 * Verifies the address when its owner says so: a page that did it by itself would also do it for onlookers, and for the
 * programs that open links in mails. `signedInAs` is the person whose address it most likely is.
 */
export function VerifyEmailForm({ signedInAs }: { signedInAs: string | undefined }) {
  const trpc = useTRPC();
  const secret = useHashSecret();
  const verify = useMutation(
    trpc.auth.verifyEmail.mutationOptions({
      onSuccess: async (email, { password }) => {
        if (!password) return;
        // The address is verified whatever happens now: at worst the person signs in by hand.
        await signInWithPassword({ email, password }).then(
          () => window.location.assign("/dashboard"),
          () => undefined,
        );
      },
    }),
  );
  // The link may belong to another account than the one that is signed in here.
  const isForbidden = verify.error?.data?.appCode === "FORBIDDEN";
  const needsPassword = signedInAs === undefined || isForbidden;
  const isIncomplete = secret === "";
  const newLink =
    signedInAs === undefined ? (
      <TextLink href="/forgot-password">Get a link that also sets a new password</TextLink>
    ) : (
      <TextLink href="/settings">Ask for a new link in the settings</TextLink>
    );

  const { errors, submit } = useForm(formSchema, ({ password }, setErrors) => {
    if (needsPassword && !password) setErrors({ password: "Enter your password." });
    else if (secret) verify.mutate({ secret, password });
  });

  if (isIncomplete || verify.isSuccess) {
    return (
      <div className="text-[13px]">
        <FormMessage tone="error">
          {isIncomplete && "This link is incomplete. Copy the whole address from the e-mail."}
        </FormMessage>
        <FormMessage tone="success">{verify.isSuccess && "Your e-mail address is verified."}</FormMessage>
        {verify.isSuccess ? <TextLink href="/dashboard">Go to your dashboard</TextLink> : newLink}
      </div>
    );
  }

  return (
    <Form onSubmit={submit} errors={errors}>
      {needsPassword ? (
        <Field
          label="Password"
          hint="Of the account that the link is for. If you did not make one, close this page."
          error={errors.password}
        >
          {(props) => (
            <Input {...props} name="password" type="password" autoComplete="current-password" required />
          )}
        </Field>
      ) : (
        <p className="text-[13px] text-muted-foreground">
          You are signed in as <span className="wrap-anywhere text-foreground">{signedInAs}</span>.
        </p>
      )}
      <div className="flex flex-col">
        <FormMessage tone="error">{verify.error?.message}</FormMessage>
        <SubmitButton isPending={verify.isPending}>Verify the address</SubmitButton>
      </div>
      {verify.isError && !isForbidden && <p className="text-[13px]">{newLink}</p>}
    </Form>
  );
}

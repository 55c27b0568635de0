"use client";

import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Field, Input } from "@/components/ui/field";
import { type FieldErrors, Form } from "@/components/ui/form";
import { FormMessage } from "@/components/ui/form-message";
import { SubmitButton } from "@/components/ui/submit-button";
import { useTRPC } from "@/trpc/client";
import { TextLink } from "../../_components/card";
import { useHashSecret } from "../../_components/use-hash-secret";

/**
 * Verifies the address when its owner says so: a page that did it by itself would also do it for whoever only looks, and
 * for the programs that open links in mails. `signedInAs` is whose address it most likely is.
 */
export function VerifyEmailForm({ signedInAs }: { signedInAs: string | undefined }) {
  const trpc = useTRPC();
  const secret = useHashSecret();
  const [errors, setErrors] = useState<FieldErrors>({});
  const verify = useMutation(trpc.auth.verifyEmail.mutationOptions());
  // The link may be of another account than the one that is signed in here.
  const isForbidden = verify.error?.data?.appCode === "FORBIDDEN";
  const needsPassword = signedInAs === undefined || isForbidden;
  const isIncomplete = secret === "";

  function submit({ password }: Record<string, string>) {
    const isMissing = needsPassword && !password;
    setErrors(isMissing ? { password: "Write your password." } : {});
    if (!isMissing && secret) verify.mutate({ secret, password });
  }

  if (isIncomplete || verify.isSuccess) {
    return (
      <div className="text-[13px]">
        <FormMessage tone="error">
          {isIncomplete && "This link is incomplete. Copy the whole address from the e-mail."}
        </FormMessage>
        <FormMessage tone="success">{verify.isSuccess && "Your e-mail address is verified."}</FormMessage>
        {verify.isSuccess ? (
          <TextLink href="/dashboard">Go to your dashboard</TextLink>
        ) : (
          <TextLink href="/settings">Ask for a new link in the settings</TextLink>
        )}
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
      {verify.isError && !isForbidden && (
        <p className="text-[13px]">
          <TextLink href="/settings">Ask for a new link in the settings</TextLink>
        </p>
      )}
    </Form>
  );
}

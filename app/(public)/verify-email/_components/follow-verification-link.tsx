"use client";

import { useMutation } from "@tanstack/react-query";
import { useTRPC } from "@/trpc/client";
import { FollowLink } from "../../_components/follow-link";
import { TextLink } from "../../_components/text-link";

export function FollowVerificationLink() {
  const trpc = useTRPC();
  const verify = useMutation(trpc.auth.verifyEmail.mutationOptions());

  return (
    <FollowLink
      follow={(secret) => verify.mutate({ secret })}
      status={verify.status}
      message={verify.error?.message}
      doing="Verifying your address."
      done="Your e-mail address is verified."
      otherwise={
        verify.isSuccess ? (
          <TextLink href="/dashboard">Go to your dashboard</TextLink>
        ) : (
          <TextLink href="/settings">Ask for a new link in the settings</TextLink>
        )
      }
    />
  );
}

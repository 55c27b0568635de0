"use client";

import { useMutation } from "@tanstack/react-query";
import { signIn } from "next-auth/react";
import { FollowLink } from "../../../_components/follow-link";
import { TextLink } from "../../../_components/text-link";

export function FollowSignInLink() {
  const link = useMutation({
    mutationFn: signInWithLink,
    onSuccess: () => window.location.assign("/dashboard"),
  });

  return (
    <FollowLink
      follow={link.mutate}
      status={link.status}
      message={link.error?.message}
      doing="Signing you in."
      done="You are signed in. Your dashboard is opening."
      otherwise={<TextLink href="/sign-in">Sign in with your password</TextLink>}
    />
  );
}

async function signInWithLink(secret: string): Promise<void> {
  const result = await signIn<"credentials">("one-time-link", { secret, redirect: false }).catch(
    () => undefined,
  );
  if (result?.ok && !result.error) return;

  throw new Error(
    result?.error === "CredentialsSignin"
      ? "This link was used already or is too old. Each start of the server prints a new one in its terminal."
      : "Signing in did not work on our side. Nothing of yours is lost; ask for a new link.",
  );
}

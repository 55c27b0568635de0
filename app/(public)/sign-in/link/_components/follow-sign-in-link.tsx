"use client";

import { useMutation } from "@tanstack/react-query";
import { signIn } from "next-auth/react";
import { demoAccount } from "@/server/auth/schema";
import { FollowLink } from "../../../_components/follow-link";
import { TextLink } from "../../../_components/text-link";

/** `isSignedIn`: this browser is already, whatever comes of the link. */
export function FollowSignInLink({ isSignedIn }: { isSignedIn: boolean }) {
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
      otherwise={
        <span className="flex flex-col items-start gap-2">
          {isSignedIn && <TextLink href="/dashboard">Go to the dashboard: you are signed in</TextLink>}
          <TextLink href="/sign-in">Sign in with your password</TextLink>
          <TextLink href="/forgot-password">Get a link to set a password</TextLink>
        </span>
      }
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
      ? `This link has expired or was already used. Sign in as ${demoAccount.email} with its password, or get a link to set one.`
      : "Signing in did not work on our side. Nothing of yours is lost; open the link once more.",
  );
}

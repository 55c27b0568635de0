"use client";

import { useMutation } from "@tanstack/react-query";
import { signIn } from "next-auth/react";
import { type ReactNode, useEffect, useEffectEvent } from "react";
import { FormMessage } from "@/components/ui/form-message";
import { demoAccount } from "@/server/auth/schema";
import { TextLink } from "./card";
import { useHashSecret } from "./use-hash-secret";

/** `isSignedIn`: this browser is signed in already, whether or not the link works. */
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

type FollowLinkProps = {
  /** Called once with the secret that the link carries. */
  follow: (secret: string) => void;
  status: "idle" | "pending" | "success" | "error";
  /** Why it did not work. */
  message?: string;
  doing: string;
  done: string;
  /** Where to go from here. */
  otherwise: ReactNode;
};

/** Does what a mailed link is for without a click, and shows the result. */
function FollowLink({ follow, status, message, doing, done, otherwise }: FollowLinkProps) {
  const secret = useHashSecret();
  const isIncomplete = secret === "";
  const onSecret = useEffectEvent((found: string) => {
    // React's strict mode runs effects twice; the secret works once.
    if (status === "idle" || status === "error") follow(found);
  });

  useEffect(() => {
    if (secret) onSecret(secret);
  }, [secret]);

  return (
    <div className="text-[13px]">
      <FormMessage tone="error">
        {isIncomplete ? "This link is incomplete. Copy the whole address from the e-mail." : message}
      </FormMessage>
      <FormMessage tone="success">{status === "success" && done}</FormMessage>
      {status !== "error" && status !== "success" && !isIncomplete ? (
        <p role="status" className="text-muted-foreground">
          {doing}
        </p>
      ) : (
        <p>{otherwise}</p>
      )}
    </div>
  );
}

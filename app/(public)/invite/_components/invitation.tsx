"use client";

import { skipToken, useMutation, useQuery } from "@tanstack/react-query";
import { signOut } from "next-auth/react";
import { Button, buttonVariants } from "@/components/ui/button";
import { FormMessage } from "@/components/ui/form-message";
import { Skeleton } from "@/components/ui/skeleton";
import { type InvitationView, roleDescriptions, roleLabels } from "@/server/members/schema";
import { useTRPC } from "@/trpc/client";
import { TextLink } from "../../_components/card";
import { InvitedSignUpForm } from "./invited-sign-up-form";
import { forgetInvitation, useInvitationSecret } from "./use-invitation-secret";

type InvitationProps = {
  /** Absent where nobody is signed in. */
  signedInAs: string | undefined;
  canSignUp: boolean;
  hasGoogle: boolean;
};

/** What an invitation is for, and the ways to accept it: with the signed-in account, another one, or a new one. */
export function Invitation({ signedInAs, canSignUp, hasGoogle }: InvitationProps) {
  const trpc = useTRPC();
  const secret = useInvitationSecret();
  const invitation = useQuery(
    trpc.members.lookAtInvitation.queryOptions(secret ? { secret } : skipToken, {
      retry: false,
      // Each look uses up one of a few tries, and an invitation accepted here must not be fetched again.
      ...{ staleTime: Infinity, refetchOnWindowFocus: false },
    }),
  );

  if (secret === "" || invitation.isError) {
    return (
      <div className="flex flex-col text-[13px]">
        <FormMessage tone="error">
          {secret === ""
            ? "This link is incomplete. Copy the whole address of the invitation."
            : invitation.error?.message}
        </FormMessage>
        <TextLink href="/dashboard">Go to your dashboard</TextLink>
      </div>
    );
  }
  if (!secret || !invitation.data) return <Skeleton className="h-24" />;

  return (
    <div className="flex flex-col gap-5">
      <InvitationText {...invitation.data} />
      {signedInAs === undefined ? (
        <GuestChoice {...{ secret, canSignUp, hasGoogle }} invitation={invitation.data} />
      ) : (
        <Acceptance {...{ secret, signedInAs }} email={invitation.data.email} />
      )}
    </div>
  );
}

function InvitationText({ workspaceName, invitedBy, role, channelNames }: InvitationView) {
  return (
    <div className="flex flex-col gap-2 text-[13px]">
      <p className="text-sm wrap-anywhere">
        {invitedBy === null ? "You were invited" : `${invitedBy} invited you`} to{" "}
        <strong className="font-semibold">{workspaceName}</strong>.
      </p>
      <p className="text-muted-foreground wrap-anywhere">
        <span className="font-medium text-foreground">{roleLabels[role]}</span>: {roleDescriptions[role]}
        {channelNames.length > 0 &&
          ` Only in ${new Intl.ListFormat("en").format(channelNames)}; everywhere else you look.`}
      </p>
    </div>
  );
}

function Acceptance({
  secret,
  signedInAs,
  email,
}: {
  secret: string;
  signedInAs: string;
  email: string | null;
}) {
  const trpc = useTRPC();
  const acceptance = useMutation(
    trpc.members.accept.mutationOptions({
      onSuccess: () => {
        forgetInvitation();
        window.location.assign("/dashboard");
      },
    }),
  );
  const leave = useMutation({
    mutationFn: () => signOut({ redirect: false }),
    onSuccess: () => window.location.reload(),
  });
  const isForAnother = email !== null && email !== signedInAs;

  return (
    <div className="flex flex-col gap-3">
      <p className="text-[13px] text-muted-foreground">
        You are signed in as <span className="wrap-anywhere text-foreground">{signedInAs}</span>
        {isForAnother && (
          <>
            , and the invitation is for <span className="wrap-anywhere text-foreground">{email}</span>
          </>
        )}
        .
      </p>
      <div className="flex flex-col">
        <FormMessage tone="error">
          {acceptance.error?.message ?? (leave.isError && "Could not sign out: try again.")}
        </FormMessage>
        {!isForAnother && (
          <Button
            disabled={acceptance.isPending || acceptance.isSuccess}
            onClick={() => acceptance.mutate({ secret })}
          >
            Join
          </Button>
        )}
      </div>
      <Button variant="outline" disabled={leave.isPending} onClick={() => leave.mutate()}>
        Use another account
      </Button>
    </div>
  );
}

type GuestChoiceProps = {
  secret: string;
  canSignUp: boolean;
  hasGoogle: boolean;
  invitation: InvitationView;
};

function GuestChoice({ secret, canSignUp, hasGoogle, invitation }: GuestChoiceProps) {
  const { email, hasAccount } = invitation;
  const isNew = canSignUp && !hasAccount;

  return (
    <div className="flex flex-col gap-5">
      {hasAccount && (
        <p className="text-[13px] text-muted-foreground">
          Sign in with <span className="wrap-anywhere text-foreground">{email}</span> to join.
        </p>
      )}
      {isNew && <InvitedSignUpForm secret={secret} email={email} />}
      {/* A full page load: the page after it comes back here. */}
      <a
        href="/sign-in?callbackUrl=/invite"
        className={buttonVariants({ variant: isNew ? "outline" : "default" })}
      >
        {isNew ? `I have an account${hasGoogle ? ", or use Google" : ""}` : "Sign in"}
      </a>
    </div>
  );
}

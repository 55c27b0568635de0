"use client";

import { useMutation } from "@tanstack/react-query";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { FormMessage } from "@/components/ui/form-message";
import { useTRPC } from "@/trpc/client";

type EmailStatusProps = { email: string; isVerified: boolean; hasMail: boolean };

/** The address, and whether it is shown to be the person's. */
export function EmailStatus({ email, isVerified, hasMail }: EmailStatusProps) {
  const trpc = useTRPC();
  const resend = useMutation(trpc.auth.resendVerification.mutationOptions());

  return (
    <div className="flex flex-col gap-2">
      <h3 className="text-[13px] font-medium">E-mail address</h3>
      <p className="flex flex-wrap items-center gap-2">
        <span className="min-w-0 break-words">{email}</span>
        <Badge variant={isVerified ? "success" : "secondary"}>
          {isVerified ? "Verified" : "Not verified"}
        </Badge>
      </p>
      {!isVerified && (
        <div className="flex flex-col items-start">
          <p className="pb-3 text-[13px] text-muted-foreground">
            {hasMail
              ? "Follow the link in the e-mail we sent. It works once, within three days."
              : "This server doesn’t send e-mail. Its operator finds the link in the log and can pass it on."}
          </p>
          <FormMessage tone="error">{resend.error?.message}</FormMessage>
          <FormMessage tone="success">
            {resend.isSuccess && (hasMail ? "A new link is on its way." : "A new link is in the log.")}
          </FormMessage>
          <Button variant="outline" onClick={() => resend.mutate()} disabled={resend.isPending}>
            Send the link again
          </Button>
        </div>
      )}
    </div>
  );
}

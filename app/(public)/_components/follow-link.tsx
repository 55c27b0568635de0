"use client";

import { type ReactNode, useEffect, useEffectEvent } from "react";
import { FormMessage } from "@/components/ui/form-message";
import { useHashSecret } from "./use-hash-secret";

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

/** Does by itself what a mailed link is for, and says how it went. */
export function FollowLink({ follow, status, message, doing, done, otherwise }: FollowLinkProps) {
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

"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { FormMessage } from "@/components/ui/form-message";
import { useTRPC } from "@/trpc/client";

type WorkspaceRequirementProps = {
  isRequired: boolean;
  canChange: boolean;
  /** Whether the person has a second factor: nobody asks of others what they have not done. */
  hasSecondFactor: boolean;
};

/** Whether a workspace is open only to members who have a second factor. */
export function WorkspaceRequirement({ isRequired, canChange, hasSecondFactor }: WorkspaceRequirementProps) {
  const trpc = useTRPC();
  const router = useRouter();
  const change = useMutation(
    trpc.workspaces.setSecondFactorRequired.mutationOptions({ onSuccess: () => router.refresh() }),
  );
  const isBlocked = !isRequired && !hasSecondFactor;

  return (
    <div className="flex flex-col items-start gap-3">
      <h3 className="flex items-center gap-2 text-[13px] font-medium">
        Two-factor authentication
        <Badge variant={isRequired ? "success" : "secondary"}>{isRequired ? "Required" : "Optional"}</Badge>
      </h3>
      <p className="text-[13px] text-muted-foreground">
        {isRequired
          ? "Members need an authenticator app or a passkey to open this workspace."
          : "When required, members need an authenticator app or a passkey to open this workspace."}
        {canChange && isBlocked && " Add one to your own account first, under “Signing in”."}
        {!canChange && " Only the workspace’s owner can change this."}
      </p>
      {canChange && (
        <div>
          <FormMessage tone="error">{change.error?.message}</FormMessage>
          <Button
            variant="outline"
            disabled={isBlocked || change.isPending}
            onClick={() => change.mutate({ isRequired: !isRequired })}
          >
            {isRequired ? "Stop requiring two-factor authentication" : "Require two-factor authentication"}
          </Button>
        </div>
      )}
    </div>
  );
}

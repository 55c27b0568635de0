"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { LogOut } from "lucide-react";
import { toast } from "sonner";
import { RelativeTime, useCurrentMinute } from "@/components/relative-time";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { FormMessage } from "@/components/ui/form-message";
import type { SessionSummary } from "@/server/auth/schema";
import { useTRPC } from "@/trpc/client";
import { signOutHere } from "../../_components/sign-out-here";

/** The devices on which the person is signed in, and the way to sign them out. */
export function SessionList({ userId }: { userId: string }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const sessions = useQuery(trpc.auth.listSessions.queryOptions());
  const onSettled = () => queryClient.invalidateQueries(trpc.auth.listSessions.queryFilter());
  const here = useMutation({ mutationFn: () => signOutHere(userId) });
  const one = useMutation(trpc.auth.endSession.mutationOptions({ onSettled }));
  const others = useMutation(
    trpc.auth.endOtherSessions.mutationOptions({
      onSettled,
      onSuccess: () => toast.success("All other devices are signed out."),
    }),
  );
  const isLeaving = here.isPending || here.isSuccess;
  const message = here.isError
    ? "Could not sign out: you are still signed in. Try again."
    : (sessions.error ?? one.error ?? others.error)?.message;

  return (
    <div className="flex flex-col">
      {sessions.data && (
        <ul aria-label="Devices" className="mb-4 w-full rounded-lg border bg-card">
          {sessions.data.map((session) => (
            <SessionRow
              key={session.sessionId}
              session={session}
              isDisabled={one.isPending}
              onEnd={() => one.mutate({ sessionId: session.sessionId })}
            />
          ))}
        </ul>
      )}
      <FormMessage tone="error">{message}</FormMessage>
      <div className="flex flex-wrap gap-3">
        <Button variant="outline" onClick={() => here.mutate()} disabled={isLeaving}>
          Sign out
        </Button>
        {sessions.data && sessions.data.length > 1 && (
          <Button
            variant="destructive"
            onClick={() => others.mutate()}
            disabled={isLeaving || others.isPending}
          >
            Sign out all other devices
          </Button>
        )}
      </div>
    </div>
  );
}

type SessionRowProps = { session: SessionSummary; isDisabled: boolean; onEnd: () => void };

function SessionRow({ session, isDisabled, onEnd }: SessionRowProps) {
  const { device, address, lastSeenAt, isThis } = session;
  const now = useCurrentMinute();

  return (
    <li className="flex items-start gap-2 border-b p-3 last:border-b-0">
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-2 text-sm font-medium">
          {device}
          {isThis && <Badge variant="success">This device</Badge>}
        </p>
        <p className="text-[13px] text-muted-foreground wrap-anywhere">
          Last used <RelativeTime date={lastSeenAt} now={now} />
          {address && `, signed in from ${address}`}
        </p>
      </div>
      {!isThis && (
        <Button
          size="icon"
          variant="ghost"
          aria-label={`Sign out ${device}`}
          disabled={isDisabled}
          onClick={onEnd}
        >
          <LogOut aria-hidden />
        </Button>
      )}
    </li>
  );
}

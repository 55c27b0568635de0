"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { CircleAlert, CircleCheck, TriangleAlert } from "lucide-react";
import { RelativeTime, useCurrentMinute } from "@/components/relative-time";
import { Button } from "@/components/ui/button";
import type { ConnectionView } from "@/server/providers/connections/schema";
import { useTRPC } from "@/trpc/client";
import { endLabel } from "./model-label";

const lineClasses = "flex gap-2 text-[13px] [&_svg]:mt-px [&_svg]:size-4 [&_svg]:shrink-0";

/** How a connection's last call went, whether its model ends, and a button that tests it. */
export function ConnectionState({ connection }: { connection: ConnectionView }) {
  const { provider, name, model, origin, lastUsedAt, lastError } = connection;
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const now = useCurrentMinute();
  const test = useMutation(
    trpc.connections.test.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries(trpc.connections.list.queryFilter()),
    }),
  );
  // The server remembers it for the workspace's own connections; a key from the environment has no row.
  const found = origin === "workspace" ? lastError : (test.data?.problem ?? null);
  const problem = test.error?.message ?? found;
  const isTested = test.isSuccess && problem === null;
  const end = now === null ? undefined : endLabel(model, now);

  return (
    <div className="flex items-center justify-between gap-3 pr-1 pb-1">
      <div role="status" className="flex min-w-0 flex-col gap-1">
        {problem !== null && (
          <p className={`${lineClasses} text-destructive`}>
            <CircleAlert aria-hidden />
            {problem}
          </p>
        )}
        {problem === null && (isTested || lastUsedAt) && (
          <p className={`${lineClasses} text-muted-foreground`}>
            <CircleCheck aria-hidden className="text-success" />
            <span>
              {isTested ? "It works." : "Worked "}
              {!isTested && lastUsedAt && <RelativeTime date={lastUsedAt} now={now} />}
            </span>
          </p>
        )}
        {problem === null && !isTested && !lastUsedAt && (
          <p className="text-[13px] text-muted-foreground">Not used yet.</p>
        )}
        {end !== undefined && (
          <p className={`${lineClasses} text-warning`}>
            <TriangleAlert aria-hidden />
            {end}
          </p>
        )}
      </div>
      <Button
        size="sm"
        variant="outline"
        aria-label={`Test ${name}`}
        disabled={test.isPending}
        onClick={() => test.mutate({ provider })}
      >
        {test.isPending ? "Testing…" : "Test"}
      </Button>
    </div>
  );
}

"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { FormMessage } from "@/components/ui/form-message";
import type { ConnectionView } from "@/server/providers/connections/schema";
import { useTRPC } from "@/trpc/client";
import { ConnectionRow } from "./connection-row";

type ConnectionListProps = {
  connections: ConnectionView[];
  onEdit: (connection: ConnectionView) => void;
  onRemove: (connection: ConnectionView) => void;
};

/** The connections in order of use; the workspace's own ones can be moved. */
export function ConnectionList({ connections, onEdit, onRemove }: ConnectionListProps) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const status = useRef<HTMLParagraphElement>(null);
  const listKey = trpc.connections.list.queryKey();
  const reorder = useMutation(
    trpc.connections.reorder.mutationOptions({
      // One at a time: the last order must win.
      scope: { id: "reorder-connections" },
      onSettled: () => {
        const isLast = queryClient.isMutating({ mutationKey: trpc.connections.reorder.mutationKey() }) === 1;

        return isLast ? queryClient.invalidateQueries({ queryKey: listKey }) : undefined;
      },
    }),
  );
  const own = connections.filter(({ origin }) => origin === "workspace");

  function move(from: number, by: -1 | 1) {
    const moved = own[from];
    const neighbour = own[from + by];
    if (!moved || !neighbour) return;
    const order = own.with(from + by, moved).with(from, neighbour);
    // An answer that is under way has the old order.
    void queryClient.cancelQueries({ queryKey: listKey });
    queryClient.setQueryData(
      listKey,
      (stored) =>
        stored && {
          ...stored,
          connections: [...order, ...stored.connections.filter(({ origin }) => origin === "environment")],
        },
    );
    if (status.current) status.current.textContent = `${moved.name} is number ${from + by + 1} now.`;
    reorder.mutate({ providers: order.map(({ provider }) => provider) });
  }

  return (
    <div className="w-full">
      <FormMessage tone="error">{reorder.error?.message}</FormMessage>
      <ol aria-label="Connections" className="w-full rounded-lg border bg-card">
        {connections.map((connection, index) => (
          <ConnectionRow
            key={connection.provider}
            connection={connection}
            isFirst={index === 0}
            isAlone={connections.length === 1}
            move={
              connection.origin === "workspace" && own.length > 1
                ? {
                    up: index > 0 ? () => move(index, -1) : undefined,
                    down: index < own.length - 1 ? () => move(index, 1) : undefined,
                  }
                : undefined
            }
            onEdit={() => onEdit(connection)}
            onRemove={() => onRemove(connection)}
          />
        ))}
      </ol>
      <p ref={status} role="status" className="sr-only" />
    </div>
  );
}

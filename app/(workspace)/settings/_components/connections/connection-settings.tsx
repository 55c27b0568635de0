"use client";

import { useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Skeleton } from "@/components/ui/skeleton";
import type { ConnectionView, ProviderView } from "@/server/providers/connections/schema";
import { useTRPC } from "@/trpc/client";
import { ConnectionForm } from "./connection-form";
import { ConnectionList } from "./connection-list";
import { LocalServers } from "./local-servers";
import { ProviderChoice } from "./provider-choice";
import { RemoveConnectionForm } from "./remove-connection-form";

type Task =
  | { kind: "choose" }
  | { kind: "connect"; provider: ProviderView; address?: string }
  | { kind: "edit"; provider: ProviderView; connection: ConnectionView }
  | { kind: "remove"; connection: ConnectionView };

/** Who writes the workspace's scripts: connects, orders, changes, tests and removes services and own servers. */
export function ConnectionSettings() {
  const trpc = useTRPC();
  const { data, error, refetch } = useQuery(trpc.connections.list.queryOptions());
  const [task, setTask] = useState<Task | null>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const close = () => setTask(null);

  if (error) {
    return (
      <div className="flex flex-col items-start gap-3 text-[13px]">
        <p role="alert">{error.message}</p>
        <Button variant="outline" onClick={() => void refetch()}>
          Try again
        </Button>
      </div>
    );
  }
  if (!data) return <Skeleton className="h-24" />;

  const { connections, providers, canFindLocal } = data;
  const own = connections.filter(({ origin }) => origin === "workspace").map(({ provider }) => provider);
  const free = providers.filter(({ provider }) => !own.includes(provider));
  const connect = (provider: ProviderView, address?: string) =>
    setTask({ kind: "connect", provider, address });

  return (
    <div className="flex flex-col items-start gap-4">
      {connections.length > 0 ? (
        <ConnectionList
          connections={connections}
          onEdit={(connection) => {
            const provider = providers.find((one) => one.provider === connection.provider);
            if (provider) setTask({ kind: "edit", provider, connection });
          }}
          onRemove={(connection) => setTask({ kind: "remove", connection })}
        />
      ) : (
        <NothingConnected />
      )}
      <div className="flex flex-wrap gap-3">
        {free.length > 0 && (
          <Button variant="outline" ref={addButton} onClick={() => setTask({ kind: "choose" })}>
            <Plus aria-hidden />
            Connect a writer
          </Button>
        )}
        {canFindLocal && (
          <LocalServers
            onConnect={({ provider, baseUrl }) => {
              const found = free.find((one) => one.provider === provider);
              if (found) connect(found, baseUrl);
            }}
            connected={own}
          />
        )}
      </div>
      <Dialog
        open={task !== null}
        title={taskLabel(task)}
        onOpenChange={(isOpen) => {
          if (!isOpen) close();
        }}
        onClosed={() => {
          // The removed connection's button is gone: the keyboard continues from here.
          if (document.activeElement === document.body) addButton.current?.focus();
        }}
      >
        {task?.kind === "choose" && <ProviderChoice providers={free} onChoose={connect} />}
        {task?.kind === "connect" && (
          <ConnectionForm
            key={task.provider.provider}
            provider={task.provider}
            connection={null}
            address={task.address}
            onClose={close}
          />
        )}
        {task?.kind === "edit" && (
          <ConnectionForm provider={task.provider} connection={task.connection} onClose={close} />
        )}
        {task?.kind === "remove" && <RemoveConnectionForm connection={task.connection} onClose={close} />}
      </Dialog>
    </div>
  );
}

/** What everybody can do without a key, so that nobody thinks one is needed first. */
function NothingConnected() {
  return (
    <div className="flex flex-col gap-2 rounded-lg border bg-card p-4 text-[13px]">
      <h3 className="font-medium">No writer is connected, and none is needed to begin</h3>
      <p className="text-muted-foreground">
        Without one, scripts are made of a Wikipedia article’s or a web page’s own sentences, and everything
        else works in full: your own scripts, voices, captions, charts, music and rendering.
      </p>
      <p className="text-muted-foreground">
        A writer adds scripts in your tone and length from any topic, table or notes, rewriting by an
        instruction, titles to choose from, and the source of each fact.
      </p>
    </div>
  );
}

function taskLabel(task: Task | null): string {
  switch (task?.kind) {
    case undefined:
      return "";
    case "choose":
      return "Connect a writer";
    case "connect":
      return `Connect ${task.provider.name}`;
    case "edit":
      return `Change ${task.connection.name}`;
    case "remove":
      return `Remove ${task.connection.name}?`;
  }
}

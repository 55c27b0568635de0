"use client";

import { useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { Channel } from "@/server/channels/schema";
import { useTRPC } from "@/trpc/client";
import { ChannelForm } from "./channel-form";
import { ChannelRow } from "./channel-row";
import { DeleteChannelForm } from "./delete-channel-form";

type Task = { kind: "add" } | { kind: "edit" | "delete"; channel: Channel };

/** The workspace's channels: add, change and delete them. */
export function ChannelSettings({ canChange }: { canChange: boolean }) {
  const trpc = useTRPC();
  const channels = useQuery(trpc.channels.list.queryOptions());
  const catalog = useQuery(trpc.catalog.list.queryOptions(undefined, { staleTime: Infinity }));
  const [task, setTask] = useState<Task | null>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const error = channels.error ?? catalog.error;
  const close = () => setTask(null);

  if (error) {
    return (
      <div className="flex flex-col items-start gap-3 text-[13px]">
        <p role="alert">{error.message}</p>
        <Button variant="outline" onClick={() => void Promise.all([channels.refetch(), catalog.refetch()])}>
          Try again
        </Button>
      </div>
    );
  }

  return (
    <div className="flex flex-col items-start gap-4">
      {channels.data && channels.data.length > 0 ? (
        <ul aria-label="Channels" className="w-full rounded-lg border bg-card">
          {channels.data.map((channel) => (
            <ChannelRow
              key={channel.channelId}
              channel={channel}
              voices={catalog.data?.voices ?? []}
              onEdit={canChange ? () => setTask({ kind: "edit", channel }) : undefined}
              onDelete={canChange ? () => setTask({ kind: "delete", channel }) : undefined}
            />
          ))}
        </ul>
      ) : (
        <p className="text-[13px] text-muted-foreground">
          No channels yet. A channel keeps what its videos have in common: theme, format, captions, voice and
          music. New videos start with them, and the list of videos can show one channel alone.
        </p>
      )}
      {canChange ? (
        <Button
          variant="outline"
          ref={addButton}
          disabled={!catalog.data}
          onClick={() => setTask({ kind: "add" })}
        >
          <Plus aria-hidden />
          Add a channel
        </Button>
      ) : (
        <p className="text-[13px] text-muted-foreground">
          Only the workspace&apos;s owner and admins can change channels.
        </p>
      )}
      <Dialog
        open={task !== null}
        title={taskLabel(task)}
        onOpenChange={(isOpen) => {
          if (!isOpen) close();
        }}
        onClosed={() => {
          // A deleted channel's button is gone: the keyboard goes on from here.
          if (document.activeElement === document.body) addButton.current?.focus();
        }}
      >
        {task?.kind === "delete" && <DeleteChannelForm channel={task.channel} onClose={close} />}
        {task?.kind === "edit" && (
          <ChannelForm channel={task.channel} profile={task.channel.profile} onClose={close} />
        )}
        {task?.kind === "add" && catalog.data && (
          <ChannelForm channel={null} profile={catalog.data.defaultOptions} onClose={close} />
        )}
      </Dialog>
    </div>
  );
}

function taskLabel(task: Task | null): string {
  switch (task?.kind) {
    case undefined:
      return "";
    case "add":
      return "Add a channel";
    case "edit":
      return `Edit ${task.channel.name}`;
    case "delete":
      return `Delete ${task.channel.name}?`;
  }
}

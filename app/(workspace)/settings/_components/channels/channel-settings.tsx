"use client";

import { useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useRef, useState } from "react";
import { useMay } from "@/components/standing";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { Channel } from "@/server/channels/schema";
import type { ConnectionView } from "@/server/channels/youtube/schema";
import { useTRPC } from "@/trpc/client";
import { ApprovalForm } from "./approval/approval-form";
import { ChannelForm } from "./channel-form";
import { ChannelRow, type ChannelTask } from "./channel-row";
import { DeleteChannelForm } from "./delete-channel-form";
import { PublishingForm } from "./publishing/publishing-form";
import { ConnectForm } from "./youtube/connect-form";
import { DisconnectForm } from "./youtube/disconnect-form";
import { OAuthClientSettings } from "./youtube/oauth-client-settings";

type Task = { kind: "add" } | { kind: ChannelTask; channel: Channel };

/** The workspace's channels: add, change, connect and delete them. */
export function ChannelSettings() {
  const trpc = useTRPC();
  const may = useMay();
  /** People who are limited to channels change those, and cannot add any. */
  const canAdd = may("channels:manage", null);
  const channels = useQuery(trpc.channels.list.queryOptions());
  const connections = useQuery(trpc.youtube.list.queryOptions());
  const catalog = useQuery(trpc.catalog.list.queryOptions(undefined, { staleTime: Infinity }));
  const [task, setTask] = useState<Task | null>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const close = () => setTask(null);
  const queries = [channels, connections, catalog];
  const error = queries.find((query) => query.error)?.error;
  const findConnection = (channelId: string) =>
    connections.data?.find((connection) => connection.channelId === channelId);

  if (error) {
    return (
      <div className="flex flex-col items-start gap-3 text-[13px]">
        <p role="alert">{error.message}</p>
        <Button variant="outline" onClick={() => void Promise.all(queries.map((query) => query.refetch()))}>
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
              connection={findConnection(channel.channelId)}
              voices={catalog.data?.voices ?? []}
              onTask={
                may("channels:manage", channel.channelId) ? (kind) => setTask({ kind, channel }) : undefined
              }
            />
          ))}
        </ul>
      ) : (
        <p className="text-[13px] text-muted-foreground">
          No channels yet. A channel keeps what its videos have in common: theme, format, captions, voice and
          music, and the YouTube channel that they are published on. New videos start with them, and the list
          of videos can show one channel alone.
        </p>
      )}
      {canAdd ? (
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
          {may("channels:manage")
            ? "You can change the channels that your role is limited to."
            : "Only the workspace's owner and admins can change channels."}
        </p>
      )}
      {canAdd && <OAuthClientSettings />}
      <Dialog
        open={task !== null}
        title={taskLabel(task)}
        onOpenChange={(isOpen) => {
          if (!isOpen) close();
        }}
        onClosed={() => {
          // The deleted channel's button is gone: the keyboard continues from here.
          if (document.activeElement === document.body) addButton.current?.focus();
        }}
      >
        {task?.kind === "add" && catalog.data && (
          <ChannelForm channel={null} profile={catalog.data.defaultOptions} onClose={close} />
        )}
        {task && task.kind !== "add" && (
          <TaskForm task={task} connection={findConnection(task.channel.channelId)} onClose={close} />
        )}
      </Dialog>
    </div>
  );
}

type TaskFormProps = {
  task: { kind: ChannelTask; channel: Channel };
  connection: ConnectionView | undefined;
  onClose: () => void;
};

function TaskForm({ task: { kind, channel }, connection, onClose }: TaskFormProps) {
  switch (kind) {
    case "edit":
      return <ChannelForm channel={channel} profile={channel.profile} onClose={onClose} />;
    case "delete":
      return <DeleteChannelForm channel={channel} isConnected={connection !== undefined} onClose={onClose} />;
    case "publishing":
      return <PublishingForm channel={channel} isConnected={connection !== undefined} onClose={onClose} />;
    case "approval":
      return <ApprovalForm channel={channel} onClose={onClose} />;
    case "connect":
      return <ConnectForm channel={channel} connection={connection} onClose={onClose} />;
    case "disconnect":
      return connection && <DisconnectForm connection={connection} onClose={onClose} />;
  }
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
    case "publishing":
      return `Publishing of ${task.channel.name}`;
    case "approval":
      return `Approvals of ${task.channel.name}`;
    case "connect":
      return `Connect ${task.channel.name} to YouTube`;
    case "disconnect":
      return `Disconnect ${task.channel.name} from YouTube?`;
  }
}

"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Pencil, Plus, Trash2 } from "lucide-react";
import { useRef, useState } from "react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { FormMessage } from "@/components/ui/form-message";
import type { Channel } from "@/server/channels/schema";
import { useTRPC } from "@/trpc/client";
import { profileLabel } from "../../_components/options/profile-label";
import { ChannelForm } from "./channel-form";
import { timeZoneLabel } from "./time-zones";

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

type ChannelRowProps = {
  channel: Channel;
  voices: readonly { id: string; name: string }[];
  /** Both absent for those who may only look. */
  onEdit?: () => void;
  onDelete?: () => void;
};

/** A channel with its time zone and what its new videos start with. */
function ChannelRow({ channel: { name, timeZone, profile }, voices, ...on }: ChannelRowProps) {
  return (
    <li className="flex items-start gap-2 border-b p-3 last:border-b-0">
      <div className="min-w-0 flex-1">
        <h3 className="text-sm font-medium wrap-anywhere">{name}</h3>
        <p className="text-[13px] text-muted-foreground">{timeZoneLabel(timeZone)}</p>
        <p className="text-[13px] text-muted-foreground wrap-anywhere">{profileLabel(profile, voices)}</p>
      </div>
      {on.onEdit && (
        <Button size="icon" variant="ghost" aria-label={`Edit ${name}`} onClick={on.onEdit}>
          <Pencil aria-hidden />
        </Button>
      )}
      {on.onDelete && (
        <Button size="icon" variant="ghost" aria-label={`Delete ${name}`} onClick={on.onDelete}>
          <Trash2 aria-hidden />
        </Button>
      )}
    </li>
  );
}

/** Asks before a channel goes: nobody could put its videos back into it. */
function DeleteChannelForm({ channel, onClose }: { channel: Channel; onClose: () => void }) {
  const { channelId, name } = channel;
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const deletion = useMutation(
    trpc.channels.delete.mutationOptions({
      onSuccess: async () => {
        void queryClient.invalidateQueries(trpc.videos.pathFilter());
        await queryClient.invalidateQueries(trpc.channels.list.pathFilter());
        toast(`${name} deleted.`);
        onClose();
      },
    }),
  );

  return (
    <div className="flex flex-col gap-4 p-4">
      <p className="text-[13px] text-muted-foreground">
        Its videos stay as they are, without a channel. This cannot be undone.
      </p>
      <div>
        <FormMessage tone="error">{deletion.error?.message}</FormMessage>
        <div className="flex flex-wrap justify-end gap-2">
          <Button variant="outline" onClick={onClose}>
            Cancel
          </Button>
          <Button
            variant="destructive"
            disabled={deletion.isPending}
            onClick={() => {
              deletion.mutate({ channelId });
            }}
          >
            Delete channel
          </Button>
        </div>
      </div>
    </div>
  );
}

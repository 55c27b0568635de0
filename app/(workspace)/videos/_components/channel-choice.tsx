"use client";

import { useQuery } from "@tanstack/react-query";
import { Select } from "@/components/ui/field";
import { useTRPC } from "@/trpc/client";

type ChannelChoiceProps = {
  channelId: string | undefined;
  onPick: (channelId: string | undefined) => void;
};

/** Which channel's videos are listed; nothing to choose where there are no channels. */
export function ChannelChoice({ channelId, onPick }: ChannelChoiceProps) {
  const trpc = useTRPC();
  const { data: channels = [] } = useQuery(trpc.channels.list.queryOptions());
  if (channels.length === 0 && channelId === undefined) return null;

  return (
    <Select
      aria-label="Channel"
      className="w-auto min-w-36 flex-1 sm:w-40 sm:flex-none"
      value={channelId ?? ""}
      onChange={({ target }) => onPick(target.value || undefined)}
    >
      <option value="">All channels</option>
      {channels.map((channel) => (
        <option key={channel.channelId} value={channel.channelId}>
          {channel.name}
        </option>
      ))}
      {channelId !== undefined && !channels.some((channel) => channel.channelId === channelId) && (
        <option value={channelId}>A deleted channel</option>
      )}
    </Select>
  );
}

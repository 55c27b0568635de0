"use client";

import { useQuery } from "@tanstack/react-query";
import { useState, useSyncExternalStore } from "react";
import { useMay } from "@/components/standing";
import type { Channel } from "@/server/channels/schema";
import { useTRPC } from "@/trpc/client";

export type ChannelPick = {
  /** Channels that the person may make videos for. */
  channels: Channel[];
  /** Whether a video may be in no channel. */
  canBeNone: boolean;
  /** The picked channel, if any. */
  channel: Channel | undefined;
  /** Takes a channel's id, or "" for none. */
  pick: (channelId: string) => void;
};

/** The channel of a new video; until one is picked, the one that this person last made a video for in this browser. */
export function useChannelPick(userId: string): ChannelPick {
  const trpc = useTRPC();
  const may = useMay();
  const { data } = useQuery(trpc.channels.list.queryOptions());
  const channels = (data ?? []).filter((channel) => may("videos:edit", channel.channelId));
  const canBeNone = may("videos:edit", null);
  const lastId = useSyncExternalStore(
    subscribeToNothing,
    () => readLastChannel(userId),
    () => "",
  );
  const [pickedId, setPickedId] = useState<string>();
  const channelId = pickedId ?? lastId;

  return {
    ...{ channels, canBeNone },
    channel:
      channels.find((channel) => channel.channelId === channelId) ?? (canBeNone ? undefined : channels[0]),
    pick: setPickedId,
  };
}

/** The page itself changes it only when it is about to close. */
function subscribeToNothing(): () => void {
  return () => undefined;
}

/** Remembers the channel that a video was made for, "" for none, for the next one. */
export function rememberChannel(userId: string, channelId: string): void {
  try {
    localStorage.setItem(toKey(userId), channelId);
  } catch {
    // A browser without storage starts with no channel each time.
  }
}

function readLastChannel(userId: string): string {
  try {
    return localStorage.getItem(toKey(userId)) ?? "";
  } catch {
    return "";
  }
}

function toKey(userId: string): string {
  return `offcamera-last-channel-${userId}`;
}

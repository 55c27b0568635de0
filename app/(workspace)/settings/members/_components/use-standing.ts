import { useState } from "react";
import type { Channel } from "@/server/channels/schema";
import type { GivenStanding } from "@/server/members/schema";

/** A role and channels being chosen; `read` returns them once they are complete, and otherwise shows what is missing. */
export function useStanding(start: GivenStanding, channels: readonly Channel[]) {
  const known = start.channelIds.filter((id) => channels.some(({ channelId }) => channelId === id));
  const [value, setValue] = useState<GivenStanding>({ ...start, channelIds: known });
  const [isLimited, setIsLimited] = useState(start.channelIds.length > 0);
  const [error, setError] = useState<string>();

  return {
    fields: {
      ...{ value, isLimited, channels, error },
      onChange: (next: GivenStanding, limits: boolean) => {
        setValue(next);
        setIsLimited(limits);
        setError(undefined);
      },
    },
    read: (): GivenStanding | null => {
      if (value.role === "viewer") return { role: "viewer", channelIds: [] };
      if (!isLimited || value.channelIds.length > 0) return value;
      setError("Choose a channel, or let the role hold in all of them.");

      return null;
    },
  };
}

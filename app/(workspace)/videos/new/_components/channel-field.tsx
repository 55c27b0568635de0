import { useQuery } from "@tanstack/react-query";
import { profileLabel } from "@/app/(workspace)/_components/options/profile-label";
import { useTRPC } from "@/trpc/client";
import { Choice } from "../../../_components/options/choice";
import type { ChannelPick } from "./use-channel-pick";

/** The channel of a new video, and what that means for it. Not shown if there are no channels. */
export function ChannelField({ channels, canBeNone, channel, pick }: ChannelPick) {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.catalog.list.queryOptions(undefined, { staleTime: Infinity }));
  if (channels.length === 0) return null;

  const profile = channel?.profile ?? data?.defaultOptions;

  return (
    <Choice
      label="Channel"
      hint={profile && `Unless the script says otherwise: ${profileLabel(profile, data?.voices ?? [])}.`}
      value={channel?.channelId ?? ""}
      choices={[
        ...(canBeNone ? [{ id: "", name: "None" }] : []),
        ...channels.map(({ channelId: id, name }) => ({ id, name })),
      ]}
      onPick={pick}
    />
  );
}

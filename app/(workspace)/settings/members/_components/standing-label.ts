import type { Channel } from "@/server/channels/schema";

type NamedChannel = Pick<Channel, "channelId" | "name">;

/** Where a role holds, as a sentence: "In all channels", "In Deep sea and Plain physics". */
export function placeLabel(channelIds: readonly string[], channels: readonly NamedChannel[]): string {
  if (channelIds.length === 0) return "In all channels";
  const names = channels.filter(({ channelId }) => channelIds.includes(channelId)).map(({ name }) => name);
  if (names.length === 0) return "In channels that were deleted";

  return `In ${new Intl.ListFormat("en").format(names)}`;
}

import { createChannel as addChannel } from "./repository";
import type { Channel, ChannelInput } from "./schema";

/** Adds a channel to a workspace. Throws CONFLICT where another has its name. */
export function createChannel(workspaceId: string, channel: ChannelInput): Promise<Channel> {
  return addChannel(workspaceId, channel);
}

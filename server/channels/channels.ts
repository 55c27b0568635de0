import { AppError } from "@/server/errors";
import {
  createChannel as addChannel,
  deleteChannel as deleteRow,
  findChannel,
  listChannels as listRows,
  updateChannel as changeRow,
} from "./repository";
import type { Pronunciation } from "./pronunciations";
import type { Channel, ChannelInput } from "./schema";

type Where = { workspaceId: string; channelId: string };

/** A workspace's channels, by name. */
export function listChannels(workspaceId: string): Promise<Channel[]> {
  return listRows(workspaceId);
}

/** One channel of a workspace. Throws NOT_FOUND. */
export async function getChannel(where: Where): Promise<Channel> {
  const channel = await findChannel(where);
  if (!channel) throw new AppError("NOT_FOUND", "This channel was deleted; choose another.");

  return channel;
}

/** A channel's pronunciations; none where the channel was deleted. */
export async function listPronunciations(where: Where): Promise<Pronunciation[]> {
  return (await findChannel(where))?.profile.pronunciations ?? [];
}

/** Adds a channel to a workspace. Throws CONFLICT where another has its name. */
export function createChannel(workspaceId: string, channel: ChannelInput): Promise<Channel> {
  return addChannel(workspaceId, channel);
}

/** Renames a channel and changes what its next videos start with. Throws CONFLICT where another has its name, NOT_FOUND. */
export async function updateChannel(where: Where, channel: ChannelInput): Promise<void> {
  if (await changeRow(where, channel)) return;

  throw new AppError("NOT_FOUND", "This channel was deleted.");
}

/** Deletes a channel for good; its videos stay, without one. Throws NOT_FOUND. */
export async function deleteChannel(where: Where): Promise<void> {
  if (await deleteRow(where)) return;

  throw new AppError("NOT_FOUND", "This channel was deleted.");
}

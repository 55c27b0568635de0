import { AppError } from "@/server/errors";
import {
  createChannel as addChannel,
  deleteChannel as deleteRow,
  findChannel,
  listChannels as listRows,
  updateChannel as changeRow,
  updateKind,
  updatePublishing as changePublishing,
} from "./repository";
import type { Pronunciation } from "./pronunciations";
import type { Channel, ChannelInput, ChannelKind, PublishingDefaults } from "./schema";
import { disconnectIfConnected } from "./youtube/connecting/disconnect";

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

/** Changes what publications on a channel start with. Throws NOT_FOUND. */
export async function updatePublishing(where: Where, publishing: PublishingDefaults): Promise<void> {
  if (await changePublishing(where, publishing)) return;

  throw new AppError("NOT_FOUND", "This channel was deleted.");
}

/** Has a channel upload to YouTube, or make packages of files. Throws CONFLICT where it is connected to YouTube, NOT_FOUND. */
export async function setKind(where: Where, kind: ChannelKind): Promise<void> {
  if (await updateKind(where, kind)) return;
  await getChannel(where);

  throw new AppError(
    "CONFLICT",
    "This channel is connected to YouTube; disconnect it before it makes packages.",
  );
}

/** Deletes a channel for good, and gives its grant back to Google; its videos stay, without one. Throws NOT_FOUND. */
export async function deleteChannel(where: Where): Promise<void> {
  await disconnectIfConnected(where);
  if (await deleteRow(where)) return;

  throw new AppError("NOT_FOUND", "This channel was deleted.");
}

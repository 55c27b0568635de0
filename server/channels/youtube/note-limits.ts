import type { ChannelIds } from "./call-channel";
import { updateConnection, updateLockedPrivate } from "./repository";

/** Notes that YouTube keeps a channel's uploads private: Google has not audited the project that uploads them. */
export async function noteLockedPrivate(where: ChannelIds): Promise<void> {
  await updateLockedPrivate(where, new Date());
}

/** Notes that YouTube made an upload public at its time: by now Google has audited the project. */
export async function notePublishedOnTime(where: ChannelIds): Promise<void> {
  await updateLockedPrivate(where, null);
}

/** Notes until when YouTube takes no more uploads of a channel. */
export async function noteUploadLimit(where: ChannelIds, waitUntil: Date | null): Promise<void> {
  await updateConnection(where, { waitUntil });
}

import type { ChannelIds } from "./call-channel";
import { updateConnection } from "./repository";

/** Notes that YouTube keeps a channel's uploads private: Google has not audited the project that uploads them. */
export async function noteLockedPrivate(where: ChannelIds): Promise<void> {
  await updateConnection(where, { lockedPrivateAt: new Date() });
}

/** Notes until when YouTube takes no more uploads of a channel. */
export async function noteUploadLimit(where: ChannelIds, waitUntil: Date | null): Promise<void> {
  await updateConnection(where, { waitUntil });
}

import type { ChannelIds } from "./call-channel";
import { updateConnection } from "./repository";

/** Notes that YouTube keeps a channel's uploads private: Google has not audited the project that uploads them. */
export async function noteLockedPrivate(where: ChannelIds): Promise<void> {
  await updateConnection(where, { lockedPrivateAt: new Date() });
}

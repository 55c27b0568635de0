import { AppError } from "@/server/errors";
import { findChannel } from "./repository";
import type { Channel } from "./schema";

/** One channel of a workspace. Throws NOT_FOUND. */
export async function getChannel(where: { workspaceId: string; channelId: string }): Promise<Channel> {
  const channel = await findChannel(where);
  if (!channel) throw new AppError("NOT_FOUND", "There is no such channel any more; choose another.");

  return channel;
}

import { AppError } from "@/server/errors";
import { updateChannel as changeRow } from "./repository";
import type { ChannelInput } from "./schema";

type Where = { workspaceId: string; channelId: string };

/** Renames a channel and changes what its next videos start with. Throws CONFLICT where another has its name, NOT_FOUND. */
export async function updateChannel(where: Where, channel: ChannelInput): Promise<void> {
  if (await changeRow(where, channel)) return;

  throw new AppError("NOT_FOUND", "There is no such channel any more; somebody deleted it.");
}

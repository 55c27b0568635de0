import { inngest } from "@/inngest/client";
import { analyticsSyncRequested } from "@/inngest/events";
import { limitAttempts } from "@/server/auth/limit-attempts";
import { getChannel } from "@/server/channels/channels";
import type { ChannelIds } from "@/server/channels/youtube/call-channel";
import { AppError } from "@/server/errors";
import { findScopes, unsafeListConnected } from "./repository";

/**
 * Has a channel's figures fetched by a worker; whoever asks twice in a minute has it done once. Throws NOT_FOUND, CONFLICT for a
 * channel without a connection, TOO_MANY_REQUESTS.
 */
export async function requestSync(where: ChannelIds): Promise<void> {
  await getChannel(where);
  if ((await findScopes(where)) === null) {
    throw new AppError(
      "CONFLICT",
      "This channel is connected to no YouTube channel; connect it in Settings.",
    );
  }
  await limitAttempts("sync-analytics", { account: where.workspaceId });
  await inngest.send(toEvent(where));
}

/** Has the figures of all connected channels fetched. Gives how many. */
export async function requestAllSyncs(): Promise<number> {
  const channels = await unsafeListConnected();
  if (channels.length > 0) await inngest.send(channels.map(toEvent));

  return channels.length;
}

/** An engine runs an event once, by its id. */
function toEvent({ workspaceId, channelId }: ChannelIds) {
  const minute = new Date().toISOString().slice(0, 16);

  return analyticsSyncRequested.create(
    { workspaceId, channelId },
    { id: `analytics-sync-requested-${channelId}-${minute}` },
  );
}

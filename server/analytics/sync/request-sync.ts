import { publishingInngest } from "@/inngest/client";
import { analyticsSyncRequested } from "@/inngest/events";
import { currentActor } from "@/server/audit/actor";
import { limitAttempts } from "@/server/auth/limit-attempts";
import { getChannel } from "@/server/channels/channels";
import type { ChannelIds } from "@/server/channels/youtube/call-channel";
import { AppError } from "@/server/errors";
import { type Connected, findConnected, unsafeListConnected } from "./repository";

/**
 * Has a channel's figures fetched by a worker; whoever asks again meanwhile has it done once. Throws NOT_FOUND, CONFLICT for a
 * channel without a connection, TOO_MANY_REQUESTS.
 */
export async function requestSync(where: ChannelIds): Promise<void> {
  await getChannel(where);
  const connection = await findConnected(where);
  if (!connection) {
    throw new AppError(
      "CONFLICT",
      "This channel is not connected to YouTube; connect it in Settings, Channels.",
    );
  }
  await limitAttempts("sync-analytics", { account: where.workspaceId });
  await publishingInngest.send(toEvent(connection));
}

/** Has the figures of all connected channels fetched. Gives how many. */
export async function requestAllSyncs(): Promise<number> {
  const channels = await unsafeListConnected();
  if (channels.length > 0) await publishingInngest.send(channels.map(toEvent));

  return channels.length;
}

/** An engine runs an event once, by its id: the next one comes after the fetch, or after ten minutes in case that was lost. */
function toEvent({ workspaceId, channelId, analyticsSyncedAt }: Connected) {
  const lastAt = analyticsSyncedAt?.getTime() ?? 0;
  const tenMinutes = Math.floor(Date.now() / 600_000);

  return analyticsSyncRequested.create(
    { workspaceId, channelId, userId: currentActor().userId },
    { id: `analytics-sync-requested-${channelId}-${lastAt}-${tenMinutes}` },
  );
}

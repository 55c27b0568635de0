import { limitAttempts } from "@/server/auth/limit-attempts";
import { AppError } from "@/server/errors";
import { log } from "@/server/log";
import { callChannel, type ChannelIds } from "../call-channel";
import { getClientOf } from "../oauth-clients";
import { readOwnChannel } from "./read-own-channel";
import {
  findConnection,
  listConnectionRows,
  unsafeListCheckedBefore,
  updateConnection,
  updateFailure,
} from "../repository";

/** Codes that only a person can mend; others pass. */
const lastingCodes = ["YOUTUBE_SIGNED_OUT", "YOUTUBE_REJECTED", "CONFIGURATION_INVALID"];
/** A little less than a day, so that each hour's run finds those of the same hour of the day before. */
const betweenChecksMs = 23.5 * 60 * 60_000;
const mostAtOnce = 400;

/**
 * Asks YouTube about a connected channel: its title, picture and numbers become those of now, or the connection notes why it
 * must be reconnected. While YouTube does not answer, or the quota is used up, all stays as it is, to be asked again. Gives whether YouTube accepts
 * the connection; undefined where that is not known.
 */
export async function checkHealth(where: ChannelIds): Promise<boolean | undefined> {
  const connection = await findConnection(where);
  if (!connection) return undefined;

  try {
    await getClientOf(where.workspaceId, connection.clientId);
    const { pictureUrl, ...channel } = await callChannel(where, "channels.list", readOwnChannel);
    if (channel.youtubeChannelId !== connection.youtubeChannelId) {
      throw new AppError(
        "YOUTUBE_SIGNED_OUT",
        `The connection leads to “${channel.title}” now, and no longer to “${connection.title}”; reconnect it.`,
      );
    }
    await updateConnection(where, {
      ...{ ...channel, ...(pictureUrl !== "" && { pictureUrl }) },
      ...{ checkedAt: new Date(), failureReason: null, failedAt: null },
    });

    return true;
  } catch (error) {
    if (error instanceof AppError && lastingCodes.includes(error.code)) {
      await updateFailure(where, error.userMessage);
      await updateConnection(where, { checkedAt: new Date() });

      return false;
    }
    log.info({ err: error, ...where }, "A channel’s connection could not be checked");

    return undefined;
  }
}

/** Checks one for somebody who waits for it. Throws NOT_FOUND, YOUTUBE_UNAVAILABLE where nothing was found out, TOO_MANY_REQUESTS. */
export async function checkNow(where: ChannelIds): Promise<void> {
  if (!(await findConnection(where))) {
    throw new AppError("NOT_FOUND", "This channel is not connected to YouTube any more.");
  }
  await limitAttempts("test-connection", { account: where.workspaceId });
  if ((await checkHealth(where)) !== undefined) return;

  throw new AppError("YOUTUBE_UNAVAILABLE", "YouTube could not be asked just now; try again in a while.");
}

/** Checks all connections of a workspace, one after the other: what happened to one may have ended others. */
export async function checkConnections(workspaceId: string): Promise<void> {
  for (const { channelId } of await listConnectionRows(workspaceId)) {
    await checkHealth({ workspaceId, channelId });
  }
}

/**
 * Connections of all workspaces that were not checked for a day, ought to have ended since, or failed since yesterday, the longest ago
 * first: a call that Google refuses by mistake must not stop a channel for a day.
 */
export function listDueConnections(now = Date.now()): Promise<ChannelIds[]> {
  const dayAgo = new Date(now - betweenChecksMs);

  return unsafeListCheckedBefore(dayAgo, { now: new Date(now), failedAfter: dayAgo, limit: mostAtOnce });
}

import { getMsUntilPacificMidnight } from "@/server/adapters/youtube/pacific-day";
import { getConnection } from "@/server/channels/youtube/call-channel";
import { quotaCosts } from "@/server/channels/youtube/quota-costs";
import { listQuotaLimits, readQuota, toProjectId } from "@/server/channels/youtube/quota-ledger";
import { unsafeLoadPlan } from "./load-plan";

export type CaptionsRoom = { hasRoom: true } | { hasRoom: false; reason: string; until: Date };

/**
 * Whether today's quota has room for one video's captions on a channel, after everything that today's uploads need. Throws
 * YOUTUBE_SIGNED_OUT.
 */
export async function findRoomForCaptions(
  where: { workspaceId: string; channelId: string },
  now = Date.now(),
): Promise<CaptionsRoom> {
  const projectId = toProjectId((await getConnection(where)).clientId);
  const { spareUnits } = await unsafeLoadPlan(now);
  // A project with nothing in the queue needs nothing more today.
  const spare =
    spareUnits.get(projectId) ?? listQuotaLimits().units - (await readQuota(projectId, now)).units;
  if (spare >= quotaCosts["captions.insert"].units) return { hasRoom: true };

  return {
    hasRoom: false,
    reason: "YouTube’s daily quota has no room for captions today; they follow when it has.",
    until: new Date(now + getMsUntilPacificMidnight(now)),
  };
}

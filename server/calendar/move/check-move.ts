import { checkReviews } from "@/server/approvals/check-review";
import { getChannel } from "@/server/channels/channels";
import type { Channel } from "@/server/channels/schema";
import { forecastQuota } from "@/server/publications/queue/forecast-quota";
import { findNextSlot } from "@/server/publications/schedule/find-next-slot";
import { loadTitle } from "@/server/videos/videos";
import { listMissingApprovals } from "../item/derive-blocker";
import { listGates } from "../item/list-gates";
import { countToUpload, getApprovals, listOfChannel } from "../repository";
import type { Conflict, MoveCheck } from "../schema";
import { type ConflictSubject, findConflicts } from "./find-conflicts";

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
/** How far ahead slots are searched. */
const slotDays = 400;

type Where = { workspaceId: string; videoId: string; channelId: string };
type Times = { to: Date; now: number };

/** The conflicts of moving a channel's video to a time, and the channel's next free slot. Throws NOT_FOUND. */
export async function checkMove(where: Where, to: Date, now = Date.now()): Promise<MoveCheck> {
  const channel = await getChannel(where);
  const [conflicts, nextSlot] = await Promise.all([
    listConflicts(where, channel, { to, now }),
    findFreeSlot(where, channel, { to, now }),
  ]);

  return { conflicts, nextSlot };
}

/** The same if there are conflicts; null, without a slot search, if there are none. Throws NOT_FOUND. */
export async function findObjections(where: Where, to: Date, now = Date.now()): Promise<MoveCheck | null> {
  const channel = await getChannel(where);
  const conflicts = await listConflicts(where, channel, { to, now });
  if (conflicts.length === 0) return null;

  return { conflicts, nextSlot: await findFreeSlot(where, channel, { to, now }) };
}

async function listConflicts(where: Where, channel: Channel, { to, now }: Times): Promise<Conflict[]> {
  const { bufferMinutes, sameTopicDays } = channel.publishing;
  const reachMs = Math.max(bufferMinutes * minuteMs, sameTopicDays * dayMs, minuteMs);
  const [title, others, isApprovedNow, quota] = await Promise.all([
    loadTitle(where),
    listOfChannel(where, {
      ...{ from: new Date(to.getTime() - reachMs), to: new Date(to.getTime() + reachMs) },
      exceptVideoId: where.videoId,
    }),
    isApproved(where, listGates(channel.approval)),
    measureQuota(where, channel, { to, now }),
  ]);

  return findConflicts({
    ...{ to, now, title, others, bufferMinutes, sameTopicDays, channelName: channel.name },
    ...{ isApproved: isApprovedNow, quota },
  });
}

/** The channel's next free slot from a time on; null if there is none. */
async function findFreeSlot(where: Where, channel: Channel, { to, now }: Times): Promise<Date | null> {
  const { timeZone, publishing } = channel;
  if (publishing.slots.length === 0) return null;
  // A suggestion lies an hour after `now`, so an hour is taken off: it may equal the wanted time.
  const from = Math.max(now, to.getTime() - hourMs);
  const others = await listOfChannel(where, {
    ...{ from: new Date(from), to: new Date(from + (slotDays + 1) * dayMs), exceptVideoId: where.videoId },
  });

  return findNextSlot(publishing.slots, { timeZone, taken: others.map(({ at }) => at), now: from });
}

/** Whether a video's current state is approved at these gates. */
async function isApproved(where: Where, gates: string[]): Promise<boolean> {
  if (gates.length === 0) return true;
  await checkReviews(where.workspaceId, [where.videoId]);

  return listMissingApprovals({ gates, approvals: await getApprovals(where) }).length === 0;
}

/** The uploads that a channel's project has room for until a moment, and those that are planned by then. */
async function measureQuota(
  { workspaceId, videoId }: Where,
  channel: Channel,
  { to, now }: Times,
): Promise<ConflictSubject["quota"]> {
  if (channel.kind === "export" || to.getTime() <= now) return null;
  const forecast = (await forecastQuota(workspaceId, now)).find(({ channelIds }) =>
    channelIds.includes(channel.channelId),
  );
  if (!forecast) return null;
  const { daily, used, days, channelIds } = forecast;
  const started = days.filter(({ startsAt }) => startsAt.getTime() <= to.getTime());
  const laterDays = Math.floor(Math.max(0, to.getTime() - now - days.length * dayMs) / dayMs);
  const others = started.reduce((sum, day) => sum + day.others, 0);
  const needed = await countToUpload(workspaceId, { channelIds, until: to, exceptVideoId: videoId });

  return {
    room: (started.length + laterDays) * daily.uploads - used.uploads - others,
    needed: needed + 1,
  };
}

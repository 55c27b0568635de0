import { checkReviews } from "@/server/approvals/check-review";
import { getChannel } from "@/server/channels/channels";
import type { Channel } from "@/server/channels/schema";
import { forecastQuota } from "@/server/publications/queue/forecast-quota";
import { findNextSlot } from "@/server/publications/schedule/find-next-slot";
import { loadDocument } from "@/server/videos/videos";
import { listMissingApprovals } from "../item/derive-blocker";
import { listGates } from "../item/list-gates";
import { countToUpload, getApprovals, listOfChannel } from "../repository";
import type { MoveCheck } from "../schema";
import { type ConflictSubject, findConflicts } from "./find-conflicts";

const dayMs = 24 * 60 * 60_000;
/** As far as slots are looked for. */
const slotDays = 400;
const hourMs = 60 * 60_000;

type Where = { workspaceId: string; videoId: string; channelId: string };

/** What speaks against a time for a video on a channel, before it is moved there, and the channel's next free slot. Throws NOT_FOUND. */
export async function checkMove(where: Where, to: Date, now = Date.now()): Promise<MoveCheck> {
  const { workspaceId, videoId, channelId } = where;
  const [channel, { title }] = await Promise.all([
    getChannel({ workspaceId, channelId }),
    loadDocument({ workspaceId, videoId }),
  ]);
  const { slots, bufferMinutes, sameTopicDays } = channel.publishing;
  const reachMs = Math.max(bufferMinutes * 60_000, sameTopicDays * dayMs, 60_000);
  const from = Math.min(now, to.getTime() - reachMs);
  const until = Math.max(to.getTime(), now) + slotDays * dayMs;
  const others = await listOfChannel(where, {
    ...{ from: new Date(from), to: new Date(until), exceptVideoId: videoId },
  });
  const taken = others.map(({ at }) => at);

  return {
    conflicts: findConflicts({
      ...{ to, now, title, others, bufferMinutes, sameTopicDays, channelName: channel.name },
      isApproved: await isApproved(where, listGates(channel.approval)),
      quota: await measureQuota(where, channel, { to, now }),
    }),
    // What is suggested is an hour ahead, of the present: not before the time that was wanted.
    nextSlot: findNextSlot(slots, {
      ...{ timeZone: channel.timeZone, taken, now: Math.max(now, to.getTime() - hourMs) },
    }),
  };
}

/** Whether a video is approved, as it is now, at these gates. */
async function isApproved(where: Where, gates: string[]): Promise<boolean> {
  if (gates.length === 0) return true;
  await checkReviews(where.workspaceId, [where.videoId]);

  return listMissingApprovals({ gates, approvals: await getApprovals(where) }).length === 0;
}

/** What the project of a channel has room for until a moment, and what is to be uploaded by then. */
async function measureQuota(
  { workspaceId, videoId }: Where,
  channel: Channel,
  { to, now }: { to: Date; now: number },
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

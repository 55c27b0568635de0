import { missesSlot } from "@/server/publications/queue/plan/plan-uploads";
import { findUpcoming, type UpcomingRow } from "./repository";
import type { Risk, Upcoming } from "./schema";

const weekMs = 7 * 24 * 60 * 60 * 1000;
const maxUpcoming = 50;

/** What is to come out in the next seven days, the first first, with what keeps it from that. */
export async function listUpcoming(workspaceId: string, now = new Date()): Promise<Upcoming[]> {
  const until = new Date(now.getTime() + weekMs);
  const rows = await findUpcoming(workspaceId, { from: now, until, limit: maxUpcoming });

  return rows.map((row) => {
    const { publicationId, videoId, title, channelName, timeZone, publishAt, waitReason } = row;

    return {
      ...{ publicationId, videoId, title, channelName, timeZone, publishAt },
      risks: listRisks(row, now),
      waitReason: row.state === "queued" ? waitReason : null,
    };
  });
}

/** What keeps a video from coming out as planned. Pure. */
export function listRisks(row: UpcomingRow, now: Date): Risk[] {
  const { state, publishAt, waitUntil, waitReason } = row;
  // YouTube has it, and shows it by itself.
  if (state === "succeeded" || state === "processing") return [];
  const startsAt = Math.max(now.getTime(), waitUntil?.getTime() ?? 0);
  const isLate = missesSlot({ publishAt: publishAt.getTime() }, startsAt);

  return [
    ...(state === "failed" ? (["failed"] as const) : []),
    ...(row.isYouTube && !row.isConnected ? (["disconnected"] as const) : []),
    ...(state === "draft" && !row.isRendered ? (["unrendered"] as const) : []),
    ...(state === "draft" && row.isRendered && !row.isRenderCurrent ? (["outdated"] as const) : []),
    ...(row.isAskedToApprove ? (["unapproved"] as const) : []),
    ...(state === "draft" ? (["draft"] as const) : []),
    ...(isLate && state !== "failed" ? (["late"] as const) : []),
    ...(state === "queued" && !isLate && waitReason !== null && waitUntil !== null
      ? (["waits"] as const)
      : []),
  ];
}

import { listUnapproved } from "@/server/calendar/load-calendar";
import { missesSlot } from "@/server/publications/queue/plan/plan-uploads";
import { findUpcoming, type UpcomingRow } from "./repository";
import type { Risk, Upcoming } from "./schema";

const weekMs = 7 * 24 * 60 * 60 * 1000;
const maxUpcoming = 50;

/** What is to come out in the next seven days, the first first, with what keeps it from that. */
export async function listUpcoming(workspaceId: string, now = new Date()): Promise<Upcoming[]> {
  const until = new Date(now.getTime() + weekMs);
  const rows = await findWithRisks(workspaceId, { from: now, until, limit: maxUpcoming }, now);

  return rows.map((row) => {
    const { publicationId, videoId, title, channelName, timeZone, publishAt, waitReason, risks } = row;

    return {
      ...{ publicationId, videoId, title, channelName, timeZone, publishAt },
      risks,
      waitReason: row.state === "queued" ? waitReason : null,
    };
  });
}

/** What is to come out between two moments, the first first, each with what keeps it from that. */
export async function findWithRisks(
  workspaceId: string,
  range: { from: Date; until: Date; limit: number },
  now: Date,
): Promise<(UpcomingRow & { risks: Risk[] })[]> {
  const [rows, unapproved] = await Promise.all([
    findUpcoming(workspaceId, range),
    listUnapproved(workspaceId, { from: range.from, to: range.until }),
  ]);

  return rows.map((row) => ({
    ...row,
    risks: listRisks({ ...row, isUnapproved: unapproved.has(row.publicationId) }, now),
  }));
}

/** What keeps a video from coming out as planned. Pure. */
function listRisks(row: UpcomingRow & { isUnapproved: boolean }, now: Date): Risk[] {
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
    ...(row.isUnapproved ? (["unapproved"] as const) : []),
    ...(state === "draft" ? (["draft"] as const) : []),
    ...(isLate && state !== "failed" ? (["late"] as const) : []),
    ...(state === "queued" && !isLate && waitReason !== null && waitUntil !== null
      ? (["waits"] as const)
      : []),
  ];
}

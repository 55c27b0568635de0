import { recordAuditEvent } from "@/server/audit/record-audit-event";
import { AppError } from "@/server/errors";
import { preparePublication } from "@/server/publications/requests/prepare-publication";
import { reschedule } from "@/server/publications/requests/reschedule";
import { type CalendarRow, findRow } from "../repository";
import type { MoveResult } from "../schema";
import { findObjections } from "./check-move";

type Ids = { workspaceId: string; publicationId: string };

/**
 * Moves a publication from the time that somebody saw it at to another; null takes it off the calendar. Where something speaks against
 * the time it is only told, unless the move is wanted despite conflicts. Throws CONFLICT where somebody else was first, and what
 * `reschedule` does.
 */
export async function movePublication(
  ids: Ids,
  times: { from: Date | null; to: Date | null },
  { despiteConflicts }: { despiteConflicts: boolean },
): Promise<MoveResult> {
  const row = await getRow(ids);
  const { videoId, channelId } = row;
  const check =
    despiteConflicts || times.to === null
      ? null
      : await findObjections({ workspaceId: ids.workspaceId, videoId, channelId }, times.to);
  if (check) return { isMoved: false, check };
  await moveTo(ids, times, row);

  return { isMoved: true, publicationId: ids.publicationId };
}

type Where = { workspaceId: string; videoId: string; channelId: string };

/**
 * Plans a video for a time on a channel: its draft is made where there is none. Where something speaks against the time it is only
 * told, unless it is wanted despite conflicts. Throws what preparing and moving do.
 */
export async function planVideo(
  where: Where,
  { to, userId, despiteConflicts }: { to: Date; userId: string; despiteConflicts: boolean },
): Promise<MoveResult> {
  const { workspaceId } = where;
  const check = despiteConflicts ? null : await findObjections(where, to);
  if (check) return { isMoved: false, check };
  const { publicationId } = await preparePublication(where, { userId, isPlan: true });
  const row = await getRow({ workspaceId, publicationId });
  await moveTo({ workspaceId, publicationId }, { from: row.publishAt, to }, row);

  return { isMoved: true, publicationId };
}

async function moveTo(
  ids: Ids,
  { from, to }: { from: Date | null; to: Date | null },
  { title }: CalendarRow,
): Promise<void> {
  await reschedule(ids, { from, to });
  await recordAuditEvent({
    ...{ workspaceId: ids.workspaceId, action: "publication.rescheduled" },
    subject: { id: ids.publicationId, name: title },
    before: { publishAt: from?.toISOString() ?? null },
    after: { publishAt: to?.toISOString() ?? null },
  });
}

async function getRow({ workspaceId, publicationId }: Ids): Promise<CalendarRow> {
  const row = await findRow(workspaceId, publicationId);
  if (!row) throw new AppError("NOT_FOUND", "There is no such publication.");

  return row;
}

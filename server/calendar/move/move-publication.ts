import { recordAuditEvent } from "@/server/audit/record-audit-event";
import { AppError } from "@/server/errors";
import { preparePublication } from "@/server/publications/requests/prepare-publication";
import { reschedule } from "@/server/publications/requests/reschedule";
import { type CalendarRow, findRow } from "../repository";
import type { MoveResult } from "../schema";
import { findObjections } from "./check-move";

type Ids = { workspaceId: string; publicationId: string };

/**
 * Moves a publication from the time at which somebody saw it to another; null takes it off the calendar. Conflicts are only reported,
 * without a move, unless `despiteConflicts`. Throws CONFLICT if somebody else was first, and what `reschedule` throws.
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
 * Plans a video for a time on a channel, and creates its draft if needed. Conflicts are only reported, without a plan, unless
 * `despiteConflicts`. Throws what preparing and moving throw.
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

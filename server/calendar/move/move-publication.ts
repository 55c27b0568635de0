import { recordAuditEvent } from "@/server/audit/record-audit-event";
import { preparePublication } from "@/server/publications/requests/prepare-publication";
import { reschedule } from "@/server/publications/requests/reschedule";
import { findRow } from "../repository";

type Ids = { workspaceId: string; publicationId: string };

/**
 * Moves a publication from the time that somebody saw it at to another; null takes it off the calendar. Throws CONFLICT where
 * somebody else was first, and what `reschedule` does.
 */
export async function movePublication(
  ids: Ids,
  { from, to }: { from: Date | null; to: Date | null },
): Promise<void> {
  await reschedule(ids, { from, to });
  const row = await findRow(ids.workspaceId, ids.publicationId);
  await recordAuditEvent({
    ...{ workspaceId: ids.workspaceId, action: "publication.rescheduled" },
    subject: { id: ids.publicationId, name: row?.title ?? "" },
    before: { publishAt: from?.toISOString() ?? null },
    after: { publishAt: to?.toISOString() ?? null },
  });
}

/** Plans a video for a time on a channel: its draft is made where there is none. Throws what preparing and moving do. */
export async function planVideo(
  { workspaceId, videoId, channelId }: { workspaceId: string; videoId: string; channelId: string },
  { to, userId }: { to: Date; userId: string },
): Promise<{ publicationId: string }> {
  const { publicationId } = await preparePublication(
    { workspaceId, videoId, channelId },
    { userId, isPlan: true },
  );
  const row = await findRow(workspaceId, publicationId);
  await movePublication({ workspaceId, publicationId }, { from: row?.publishAt ?? null, to });

  return { publicationId };
}

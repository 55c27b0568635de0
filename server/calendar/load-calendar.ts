import { listChannels } from "@/server/channels/channels";
import { AppError } from "@/server/errors";
import { listMissingApprovals } from "./item/derive-blocker";
import { listCurrentRows } from "./item/list-current-rows";
import { listDeadlines, loadCardContext, toItem } from "./item/to-item";
import { listGates } from "./item/list-gates";
import { type CalendarRow, findRow, listRows, listUnplanned } from "./repository";
import type { CalendarChannel, CalendarItem, CalendarItemDetails, UnplannedVideo } from "./schema";

const dayMs = 24 * 60 * 60_000;
const mostUnplanned = 100;

export type Calendar = { items: CalendarItem[]; channels: CalendarChannel[] };

/**
 * Everything that a month's pages show in any time zone: the grid begins up to a week before the month and ends up to two weeks after it.
 */
export async function loadCalendar(workspaceId: string, month: string): Promise<Calendar> {
  const start = Date.parse(`${month}-01T00:00Z`);
  const range = { from: new Date(start - 8 * dayMs), to: new Date(start + 45 * dayMs) };
  const [context, rows] = await Promise.all([
    loadCardContext(workspaceId),
    listCurrentRows(workspaceId, () => listRows(workspaceId, range)),
  ]);

  return {
    items: rows.flatMap((row) => toItem(row, context) ?? []).sort((one, other) => one.atMs - other.atMs),
    channels: [...context.channels.values()].map(
      ({ channel: { channelId, name, timeZone, publishing } }) => ({
        ...{ channelId, name, timeZone, slots: publishing.slots },
      }),
    ),
  };
}

/** The publications in a time range that wait for an approval. */
export async function listUnapproved(
  workspaceId: string,
  range: { from: Date; to: Date },
): Promise<Set<string>> {
  const [channels, rows] = await Promise.all([
    listChannels(workspaceId),
    listCurrentRows(workspaceId, () => listRows(workspaceId, range)),
  ]);
  const gates = new Map(channels.map(({ channelId, approval }) => [channelId, listGates(approval)]));
  const isUnapproved = ({ state, channelId, approvals }: CalendarRow) =>
    (state === "draft" || state === "queued") &&
    listMissingApprovals({ gates: gates.get(channelId) ?? [], approvals }).length > 0;

  return new Set(rows.filter(isUnapproved).map(({ publicationId }) => publicationId));
}

/** A workspace's videos without a planned time, most recently changed first; at most a hundred. */
export function loadUnplanned(workspaceId: string): Promise<UnplannedVideo[]> {
  return listUnplanned(workspaceId, mostUnplanned);
}

/** Why a publication failed, and the latest time for each of its steps. Throws NOT_FOUND. */
export async function getItemDetails(
  workspaceId: string,
  publicationId: string,
): Promise<CalendarItemDetails> {
  const row = await findRow(workspaceId, publicationId);
  if (!row || row.isGone) throw new AppError("NOT_FOUND", "There is no such publication.");

  const { failureCode, failureReason } = row;
  const deadlines = listDeadlines(row, await loadCardContext(workspaceId));

  return { publicationId, failureCode, failureReason, deadlines };
}

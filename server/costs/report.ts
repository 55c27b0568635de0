import { listProviders } from "@/server/providers/registry";
import { monthOf, shiftMonth, spanOfMonth } from "./periods";
import {
  findEntries,
  findFirstCall,
  sumAmounts,
  sumBy,
  type EntryRow,
  type SumRow,
  type SumSubject,
} from "./report-repository";
import type { EntryCursor } from "./schema";

/** Sums of one subject that are shown, of days all; the file of a month has everything. */
const mostSums = 50;
const pageSize = 25;

/** What was spent, and what may have been by calls that are under way or were cut off, in millionths of a US dollar. */
export type Amounts = { calls: number; spentMicros: number; reservedMicros: number };
/** Of a video, channel or member: without a name it is gone, without an id there was none. */
export type CostShare = Amounts & { id: string | null; name: string | null };
export type DayCost = Amounts & { day: string };
export type ModelCost = Amounts & { provider: string; name: string; model: string };

export type MonthReport = Amounts & {
  month: string;
  /** All of the month before. */
  previousMicros: number;
  /** Those with calls, in order. */
  days: DayCost[];
  /** The dearest first, of each subject. */
  models: ModelCost[];
  videos: CostShare[];
  channels: CostShare[];
  members: CostShare[];
  /** The month of the first call ever; null before it. */
  firstMonth: string | null;
};

/** What a workspace spent in a month (UTC), such as "2026-11": by day, model, video, channel and member. */
export async function reportMonth(workspaceId: string, month: string): Promise<MonthReport> {
  const span = spanOfMonth(month);
  const sum = (subject: SumSubject) => sumBy(subject, workspaceId, span, mostSums);
  const [days, models, videos, channels, members, previousMicros, firstCall] = await Promise.all([
    sum("day"),
    sum("model"),
    sum("video"),
    sum("channel"),
    sum("member"),
    sumAmounts(workspaceId, spanOfMonth(shiftMonth(month, -1))),
    findFirstCall(workspaceId),
  ]);

  return {
    ...{ month, previousMicros, firstMonth: firstCall && monthOf(firstCall) },
    ...addUp(days),
    days: days.map(toDay).toSorted((one, other) => one.day.localeCompare(other.day)),
    models: models.map(toModel),
    videos: videos.map(toShare),
    channels: channels.map(toShare),
    members: members.map(toShare),
  };
}

export type CostEntry = EntryRow & { providerName: string };

/** A page of a month's calls, the newest first, and where the next one begins. */
export async function listEntries(
  workspaceId: string,
  { month, cursor }: { month: string; cursor?: EntryCursor },
): Promise<{ entries: CostEntry[]; nextCursor: EntryCursor | undefined }> {
  const span = spanOfMonth(month);
  const rows = await findEntries(workspaceId, { span, cursor, limit: pageSize + 1 });
  const entries = rows
    .slice(0, pageSize)
    .map((row) => ({ ...row, providerName: nameProvider(row.provider) }));
  const last = rows.length > pageSize ? entries.at(-1) : undefined;

  return { entries, nextCursor: last && { createdAt: last.createdAt, entryId: last.entryId } };
}

/** A provider as people know it. */
export function nameProvider(id: string): string {
  return listProviders("writer").find((provider) => provider.id === id)?.name ?? id;
}

function addUp(rows: Amounts[]): Amounts {
  const sum = (pick: (row: Amounts) => number) => rows.reduce((total, row) => total + pick(row), 0);

  return {
    calls: sum(({ calls }) => calls),
    spentMicros: sum(({ spentMicros }) => spentMicros),
    reservedMicros: sum(({ reservedMicros }) => reservedMicros),
  };
}

function toAmounts({ calls, spentMicros, reservedMicros }: SumRow): Amounts {
  return { calls, spentMicros, reservedMicros };
}

function toDay(row: SumRow): DayCost {
  return { ...toAmounts(row), day: row.id ?? "" };
}

function toModel(row: SumRow): ModelCost {
  const provider = row.id ?? "";

  return { ...toAmounts(row), provider, name: nameProvider(provider), model: row.model ?? "" };
}

function toShare(row: SumRow): CostShare {
  return { ...toAmounts(row), id: row.id, name: row.name };
}

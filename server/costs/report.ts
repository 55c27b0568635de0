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

/** The most sums shown per subject, which is enough for all days; the file of a month has everything. */
const mostSums = 50;
const pageSize = 25;

/** The amount spent, and the amount reserved by calls in progress or cut off, in millionths of a US dollar. */
export type Amounts = { calls: number; spentMicros: number; reservedMicros: number };
/** The share of a video, channel or member: without a name it was deleted, without an id there was none. */
export type CostShare = Amounts & { id: string | null; name: string | null };
export type DayCost = Amounts & { day: string };
export type ModelCost = Amounts & { provider: string; name: string; model: string };

export type MonthReport = Amounts & {
  month: string;
  /** The whole previous month. */
  previousMicros: number;
  /** The days with calls, in order. */
  days: DayCost[];
  /** The most expensive first, for each subject. */
  models: ModelCost[];
  videos: CostShare[];
  channels: CostShare[];
  members: CostShare[];
  /** The month of the first call ever; null if there is none. */
  firstMonth: string | null;
};

/** A workspace's costs in a month (UTC), such as "2026-11", by day, model, video, channel and member. */
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

/** A page of a month's calls, newest first, and the cursor of the next page. */
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

/** A provider's display name. */
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

import { z } from "zod";
import { getDatabase } from "@/server/adapters/db/database";
import { publishingDefaultsSchema } from "@/server/channels/schema";
import type { Slot } from "@/server/channels/slot";
import {
  type SeriesCadence,
  seriesCadenceSchema,
  type SeriesIds,
  type SeriesRun,
  type SeriesRunIds,
} from "../schema";

export type DueSeries = SeriesIds & {
  dueAt: Date;
  cadence: SeriesCadence;
  slots: Slot[];
  timeZone: string;
};

const dueSchema = z.array(
  z.object({
    ...{ seriesId: z.uuid(), workspaceId: z.uuid(), dueAt: z.date(), timeZone: z.string() },
    cadence: seriesCadenceSchema,
    publishing: publishingDefaultsSchema,
  }),
);

/** All or nothing: a worker that dies midway leaves them to the next one. */
const timeLimits = { maxWait: 15_000, timeout: 30_000 };

/**
 * Claims up to `limit` due series of all workspaces: adds a run for each and sets its next due time, in one transaction. Concurrent claims
 * get different series. Returns how many; `findNext` returns when a series is due after this run, null for never.
 */
export function unsafeClaimDue(
  limit: number,
  now: Date,
  findNext: (series: DueSeries) => Date | null,
): Promise<number> {
  return getDatabase().prisma.$transaction(async (transaction) => {
    const rows = await transaction.$queryRaw`
      select series."id" as "seriesId", series."workspaceId", series."nextRunAt" as "dueAt", series."cadence",
        channel."timeZone", channel."publishing"
      from "Series" series join "Channel" channel on channel."id" = series."channelId"
      join "Workspace" workspace on workspace."id" = series."workspaceId" and workspace."deletedAt" is null
      where series."nextRunAt" <= ${now} and series."pausedAt" is null and series."deletedAt" is null
      order by series."nextRunAt" limit ${limit}
      for update of series skip locked`;
    const due = dueSchema
      .parse(rows)
      .map(({ publishing, ...series }) => ({ ...series, slots: publishing.slots }));
    if (due.length === 0) return 0;

    await transaction.seriesRun.createMany({
      data: due.map(({ seriesId, dueAt }) => ({ seriesId, dueAt })),
      skipDuplicates: true,
    });
    const nexts = due.map((series) => findNext(series)?.toISOString() ?? null);
    await transaction.$executeRaw`
      update "Series" set "nextRunAt" = next."at"
      from unnest(${due.map(({ seriesId }) => seriesId)}::uuid[], ${nexts}::timestamptz[]) as next("id", "at")
      where "Series"."id" = next."id"`;

    return due.length;
  }, timeLimits);
}

/** Unsent runs of all workspaces: just claimed, or left by a worker that died before sending them. */
export async function unsafeListUnsent(limit: number): Promise<SeriesRunIds[]> {
  const rows = await getDatabase().prisma.seriesRun.findMany({
    where: { sentAt: null, endedAt: null },
    select: { seriesId: true, dueAt: true, series: { select: { workspaceId: true } } },
    orderBy: { dueAt: "asc" },
    take: limit,
  });

  return rows.map(({ series, ...run }) => ({ ...run, workspaceId: series.workspaceId }));
}

/** Records that the events of runs were sent. */
export async function unsafeRecordSent(runs: SeriesRunIds[]): Promise<void> {
  await getDatabase().prisma.$executeRaw`
    update "SeriesRun" set "sentAt" = now()
    from unnest(${runs.map(({ seriesId }) => seriesId)}::uuid[], ${runs.map(({ dueAt }) => dueAt.toISOString())}::timestamptz[])
      as sent("seriesId", "dueAt")
    where "SeriesRun"."seriesId" = sent."seriesId" and "SeriesRun"."dueAt" = sent."dueAt"`;
}

/** Adds a run outside the cadence. */
export async function insertRun({ seriesId, dueAt }: SeriesRunIds): Promise<void> {
  await getDatabase().prisma.seriesRun.createMany({ data: [{ seriesId, dueAt }], skipDuplicates: true });
}

/** Whether a run is still to be done. */
export async function isOpen({ workspaceId, seriesId, dueAt }: SeriesRunIds): Promise<boolean> {
  const where = { seriesId, dueAt, endedAt: null, series: { workspaceId, deletedAt: null } };

  return (await getDatabase().prisma.seriesRun.count({ where })) > 0;
}

/** Counts one more topic begun by a run; a run repeated after a crash adds to its count. */
export async function addBegun({ workspaceId, seriesId, dueAt }: SeriesRunIds): Promise<void> {
  await getDatabase().prisma.seriesRun.updateMany({
    where: { seriesId, dueAt, series: { workspaceId } },
    data: { began: { increment: 1 } },
  });
}

/** Ends a run; `reason` is why it began no more. */
export async function endRun(
  { workspaceId, seriesId, dueAt }: SeriesRunIds,
  reason: string | null,
): Promise<void> {
  await getDatabase().prisma.seriesRun.updateMany({
    where: { seriesId, dueAt, endedAt: null, series: { workspaceId } },
    data: { endedAt: new Date(), reason },
  });
}

/** A series' runs, the newest first. */
export async function listRuns({ workspaceId, seriesId }: SeriesIds, limit: number): Promise<SeriesRun[]> {
  return getDatabase().prisma.seriesRun.findMany({
    where: { seriesId, series: { workspaceId } },
    select: { dueAt: true, startedAt: true, endedAt: true, began: true, reason: true },
    orderBy: { dueAt: "desc" },
    take: limit,
  });
}

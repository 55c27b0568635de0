import type { Prisma } from "@/prisma/generated/client";
import { getDatabase } from "@/server/adapters/db/database";
import { publishingDefaultsSchema } from "@/server/channels/schema";
import type { Slot } from "@/server/channels/slot";
import { AppError } from "@/server/errors";
import {
  seriesCadenceSchema,
  seriesDefaultsSchema,
  type SeriesIds,
  type SeriesInput,
  seriesSourceSchema,
} from "./schema";

/** A stored series, with the fields of its channel that it needs. */
export type Series = SeriesInput &
  SeriesIds & {
    channel: { name: string; timeZone: string; slots: Slot[] };
    nextRunAt: Date | null;
    pausedAt: Date | null;
    pauseReason: string | null;
    failuresInRow: number;
    createdById: string | null;
    createdAt: Date;
  };

/** Series of deleted workspaces do nothing. */
const isInReach = { deletedAt: null, workspace: { deletedAt: null } } satisfies Prisma.SeriesWhereInput;

const select = {
  ...{
    id: true,
    workspaceId: true,
    channelId: true,
    name: true,
    source: true,
    defaults: true,
    cadence: true,
  },
  ...{ fillAhead: true, monthlyCapMicros: true, nextRunAt: true, pausedAt: true, pauseReason: true },
  ...{ failuresInRow: true, createdById: true, createdAt: true },
  channel: { select: { name: true, timeZone: true, publishing: true } },
} satisfies Prisma.SeriesSelect;

function toSeries({ id, channel, ...row }: Prisma.SeriesGetPayload<{ select: typeof select }>): Series {
  const { name, timeZone, publishing } = channel;

  return {
    ...row,
    seriesId: id,
    source: seriesSourceSchema.parse(row.source),
    defaults: seriesDefaultsSchema.parse(row.defaults),
    cadence: seriesCadenceSchema.parse(row.cadence),
    monthlyCapMicros: row.monthlyCapMicros === null ? null : Number(row.monthlyCapMicros),
    channel: { name, timeZone, slots: publishingDefaultsSchema.parse(publishing).slots },
  };
}

/** A series of a workspace. Throws NOT_FOUND. */
export async function getSeries({ workspaceId, seriesId }: SeriesIds): Promise<Series> {
  const row = await getDatabase().prisma.series.findFirst({
    where: { id: seriesId, workspaceId, ...isInReach },
    select,
  });
  if (!row) throw new AppError("NOT_FOUND", "There is no such series.");

  return toSeries(row);
}

/** The series of a workspace, by name. */
export async function listSeries(workspaceId: string): Promise<Series[]> {
  const rows = await getDatabase().prisma.series.findMany({
    where: { workspaceId, ...isInReach },
    select,
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });

  return rows.map(toSeries);
}

export async function countSeries(workspaceId: string): Promise<number> {
  return getDatabase().prisma.series.count({ where: { workspaceId, deletedAt: null } });
}

/** Adds a series that is due at once; returns its id. */
export async function insertSeries(
  { workspaceId, userId }: { workspaceId: string; userId: string },
  input: SeriesInput,
): Promise<string> {
  const { id } = await getDatabase().prisma.series.create({
    data: { ...toColumns(input), workspaceId, createdById: userId, nextRunAt: new Date() },
    select: { id: true },
  });

  return id;
}

export type SeriesChange = Partial<SeriesInput> & {
  nextRunAt?: Date | null;
  pausedAt?: Date | null;
  pauseReason?: string | null;
  failuresInRow?: number;
  deletedAt?: Date;
};

/** Changes a series; returns whether it exists and, if `isPaused` is given, is in that state. */
export async function updateSeries(
  { workspaceId, seriesId }: SeriesIds,
  change: SeriesChange,
  { isPaused }: { isPaused?: boolean } = {},
): Promise<boolean> {
  const { count } = await getDatabase().prisma.series.updateMany({
    where: {
      ...{ id: seriesId, workspaceId, deletedAt: null },
      ...(isPaused !== undefined && { pausedAt: isPaused ? { not: null } : null }),
    },
    data: toColumns(change),
  });

  return count > 0;
}

/** Counts one more failure; returns the number in a row. */
export async function countFailure({ workspaceId, seriesId }: SeriesIds): Promise<number> {
  const rows = await getDatabase().prisma.series.updateManyAndReturn({
    where: { id: seriesId, workspaceId },
    data: { failuresInRow: { increment: 1 } },
    select: { failuresInRow: true },
  });

  return rows[0]?.failuresInRow ?? 0;
}

/** The person a series acts for: its creator while they are a member, else an owner of the workspace. Throws NOT_FOUND. */
export async function getActor({ workspaceId, seriesId }: SeriesIds): Promise<{ userId: string }> {
  const [actor] = await listPeople({ workspaceId, seriesId });
  if (!actor) throw new AppError("NOT_FOUND", "This workspace has no owner.");

  return actor;
}

/** The people who are told about a series: its creator, then the workspace's owners. */
export async function listPeople({ workspaceId, seriesId }: SeriesIds): Promise<{ userId: string }[]> {
  const { prisma } = getDatabase();
  const series = await prisma.series.findFirst({
    where: { id: seriesId, workspaceId },
    select: { createdById: true },
  });
  const members = await prisma.membership.findMany({
    where: {
      ...{ workspaceId, user: { deletedAt: null } },
      OR: [{ userId: series?.createdById ?? "00000000-0000-0000-0000-000000000000" }, { role: "owner" }],
    },
    select: { userId: true },
    orderBy: { createdAt: "asc" },
  });

  return members.toSorted(
    (one, other) => Number(other.userId === series?.createdById) - Number(one.userId === series?.createdById),
  );
}

function toColumns<Change extends Partial<SeriesInput>>({
  monthlyCapMicros,
  ...change
}: Change): Omit<Change, "monthlyCapMicros"> & { monthlyCapMicros?: bigint | null } {
  if (monthlyCapMicros === undefined) return change;

  return { ...change, monthlyCapMicros: monthlyCapMicros === null ? null : BigInt(monthlyCapMicros) };
}

import { z } from "zod";
import { Prisma } from "@/prisma/generated/client";
import { getDatabase } from "@/server/adapters/db/database";

type QuotaEntry = {
  workspaceId: string;
  projectId: string;
  publicationId?: string | undefined;
  pacificDay: string;
  bucket: string;
  method: string;
};

const sumsSchema = z.array(z.object({ bucket: z.string(), units: z.coerce.number() }));

/** Units that all workspaces used of a project's buckets on a Pacific day. */
export async function sumQuotaUses(projectId: string, pacificDay: string): Promise<Record<string, number>> {
  const rows = await getDatabase().prisma.$queryRaw`
    select "bucket", sum("units") as "units" from "QuotaUse"
    where "projectId" = ${projectId} and "pacificDay" = ${pacificDay} group by "bucket"`;

  return Object.fromEntries(sumsSchema.parse(rows).map(({ bucket, units }) => [bucket, units]));
}

/** Enters a use if the bucket then holds no more than `limit`; gives whether it is entered. Two who ask at once take turns. */
export function insertQuotaUse(entry: QuotaEntry & { units: number }, limit: number): Promise<boolean> {
  return insertInTurn(
    entry,
    (used) => Prisma.sql`select ${entry.units}::int as "units" where ${entry.units} + ${used} <= ${limit}`,
  );
}

/** Enters what a bucket still holds up to `limit`: nothing is left then. */
export async function fillQuotaUse(entry: QuotaEntry, limit: number): Promise<void> {
  await insertInTurn(
    entry,
    (used) => Prisma.sql`select (${limit} - ${used})::int as "units" where ${used} < ${limit}`,
  );
}

/** Forgets the uses of all workspaces on the Pacific days before one. */
export async function unsafeDeleteQuotaUses(pacificDay: string): Promise<void> {
  await getDatabase().prisma.quotaUse.deleteMany({ where: { pacificDay: { lt: pacificDay } } });
}

/** Inserts the units that `select` gives of those that were used, if any. Gives whether it did. */
async function insertInTurn(entry: QuotaEntry, select: (used: Prisma.Sql) => Prisma.Sql): Promise<boolean> {
  const { workspaceId, projectId, publicationId = null, pacificDay, bucket, method } = entry;
  const lock = `youtube-quota ${projectId} ${pacificDay} ${bucket}`;
  const used = Prisma.sql`(
    select coalesce(sum("units"), 0) from "QuotaUse"
    where "projectId" = ${projectId} and "pacificDay" = ${pacificDay} and "bucket" = ${bucket}
  )`;

  return getDatabase().prisma.$transaction(async (transaction) => {
    await transaction.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${lock}, 0))`;
    const count = await transaction.$executeRaw`
      insert into "QuotaUse" ("id", "workspaceId", "projectId", "publicationId", "pacificDay", "bucket", "units", "method")
      select gen_random_uuid(), ${workspaceId}::uuid, ${projectId}, ${publicationId}::uuid, ${pacificDay}, ${bucket}, entry."units", ${method}
      from (${select(used)}) as entry`;

    return count > 0;
  });
}

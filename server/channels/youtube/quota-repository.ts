import { z } from "zod";
import { getDatabase } from "@/server/adapters/db/database";

type QuotaEntry = {
  workspaceId: string;
  projectId: string;
  publicationId?: string | undefined;
  pacificDay: string;
  bucket: string;
  units: number;
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
export async function insertQuotaUse(entry: QuotaEntry, limit: number): Promise<boolean> {
  const { workspaceId, projectId, publicationId = null, pacificDay, bucket, units, method } = entry;
  const lock = `youtube-quota ${projectId} ${pacificDay} ${bucket}`;

  return getDatabase().prisma.$transaction(async (transaction) => {
    await transaction.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${lock}, 0))`;
    const count = await transaction.$executeRaw`
      insert into "QuotaUse" ("id", "workspaceId", "projectId", "publicationId", "pacificDay", "bucket", "units", "method")
      select gen_random_uuid(), ${workspaceId}::uuid, ${projectId}, ${publicationId}::uuid, ${pacificDay}, ${bucket}, ${units}, ${method}
      where ${units} + (
        select coalesce(sum("units"), 0) from "QuotaUse"
        where "projectId" = ${projectId} and "pacificDay" = ${pacificDay} and "bucket" = ${bucket}
      ) <= ${limit}`;

    return count > 0;
  });
}

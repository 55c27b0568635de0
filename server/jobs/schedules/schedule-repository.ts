import { z } from "zod";
import { getDatabase } from "@/server/adapters/db/database";
import { jobStateSchema } from "../schema";

const pastRunSchema = z.object({
  functionId: z.string(),
  jobId: z.uuid(),
  state: jobStateSchema,
  startedAt: z.date(),
  endedAt: z.date().nullable(),
  failureCode: z.string().nullable(),
});
export type PastRun = z.infer<typeof pastRunSchema>;

/** The newest runs of functions that work for the whole installation, the newest first. */
export async function listInstallationRuns(functionIds: string[], countOfEach: number): Promise<PastRun[]> {
  const rows = await getDatabase().prisma.$queryRaw`
    select job."functionId", job."id" as "jobId", job."state"::text, job."startedAt", job."endedAt", job."failureCode"
    from unnest(${functionIds}::text[]) as wanted (id)
    cross join lateral (
      select * from "Job" where "functionId" = wanted.id and "workspaceId" is null
      order by "startedAt" desc limit ${countOfEach}
    ) as job`;

  return z.array(pastRunSchema).parse(rows);
}

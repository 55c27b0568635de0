import { getDatabase } from "@/server/adapters/db/database";
import { jobsChannel } from "./recording/recording-repository";

/** Jobs that run, or wait, and of which no worker was heard since a moment, of all workspaces: the longest silent first. */
export async function unsafeListSilentJobs(
  since: Date,
  limit: number,
): Promise<{ runId: string; eventId: string | null; seenAt: Date }[]> {
  return getDatabase().prisma.job.findMany({
    where: { state: "running", seenAt: { lt: since } },
    orderBy: { seenAt: "asc" },
    take: limit,
    select: { runId: true, eventId: true, seenAt: true },
  });
}

/** Notes that the engine still has the runs of these jobs. */
export async function unsafeTouchJobs(runIds: string[]): Promise<void> {
  await getDatabase().prisma.job.updateMany({
    where: { runId: { in: runIds }, state: "running" },
    data: { seenAt: new Date() },
  });
}

/** Ends jobs that no engine has any more: as cancelled where what they worked for was, and else as failed. */
export async function unsafeEndLostJobs(runIds: string[], reason: string): Promise<void> {
  if (runIds.length === 0) return;

  await getDatabase().pool.query(
    `with ended as (
       update "Job" job set "endedAt" = job."seenAt",
         "state" = case when lost."isCancelled" then 'cancelled' else 'failed' end::"JobState",
         "failureCode" = case when lost."isCancelled" then null else 'INTERRUPTED' end,
         "failureReason" = case when lost."isCancelled" then null else $2 end
       from (
         select job."runId",
           coalesce(render."state" = 'cancelled', writing."state" = 'cancelled', publication."state" = 'cancelled', false)
             as "isCancelled"
         from "Job" job
           left join "Render" render on render."id" = job."renderId"
           left join "Writing" writing on writing."id" = job."writingId"
           left join "Publication" publication on publication."id" = job."publicationId"
         where job."runId" = any($1::text[])
       ) as lost
       where job."runId" = lost."runId" and job."state" = 'running'
       returning job."workspaceId"
     )
     select pg_notify($3, id) from (
       select distinct "workspaceId"::text as id from ended where "workspaceId" is not null
     ) as workspaces`,
    [runIds, reason, jobsChannel],
  );
}

/** Ends the jobs of a render that was cancelled: the engine calls them no more. */
export async function endJobsOfRender(where: { workspaceId: string; renderId: string }): Promise<void> {
  const { prisma, pool } = getDatabase();
  const { count } = await prisma.job.updateMany({
    where: { ...where, state: "running" },
    data: { state: "cancelled", endedAt: new Date() },
  });
  if (count > 0) await pool.query("select pg_notify($1, $2)", [jobsChannel, where.workspaceId]);
}

/** Removes what began before these moments, of all workspaces: of jobs for workspaces, and for the installation. */
export async function unsafeDeleteOldJobs(ofWorkspaces: Date, ofInstallation: Date): Promise<void> {
  await getDatabase().prisma.job.deleteMany({
    where: {
      OR: [{ startedAt: { lt: ofWorkspaces } }, { workspaceId: null, startedAt: { lt: ofInstallation } }],
      NOT: { state: "running", seenAt: { gt: ofWorkspaces } },
    },
  });
}

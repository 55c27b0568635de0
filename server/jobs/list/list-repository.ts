import { z } from "zod";
import { Prisma } from "@/prisma/generated/client";
import { getDatabase } from "@/server/adapters/db/database";
import { AppError } from "@/server/errors";
import { jobFunctions } from "../functions";
import { jobStateSchema, jobStepStateSchema, type ListJobsInput } from "../schema";

const jobRowSchema = z.object({
  jobId: z.uuid(),
  runId: z.string(),
  functionId: z.string(),
  state: jobStateSchema,
  videoId: z.uuid().nullable(),
  videoTitle: z.string().nullable(),
  channelName: z.string().nullable(),
  personName: z.string().nullable(),
  renderId: z.uuid().nullable(),
  writingId: z.uuid().nullable(),
  publicationId: z.uuid().nullable(),
  channelId: z.uuid().nullable(),
  position: z.number().nullable(),
  failureCode: z.string().nullable(),
  failureReason: z.string().nullable(),
  startedAt: z.date(),
  endedAt: z.date().nullable(),
  /** What it does now. */
  stepName: z.string().nullable(),
});
export type JobListRow = z.infer<typeof jobRowSchema>;

const parts = Object.entries(jobFunctions).flatMap(([id, { isPart }]) => (isPart ? id : []));

/** Jobs of a workspace, those that began last first. Parts of others are left out, unless they are asked for. */
export async function findJobs(
  workspaceId: string,
  { state, functionId, videoId, userId, from, until, cursor }: ListJobsInput,
  limit: number,
): Promise<JobListRow[]> {
  const conditions = [
    state && Prisma.sql`job."state" = ${state}::"JobState"`,
    functionId
      ? Prisma.sql`job."functionId" = ${functionId}`
      : Prisma.sql`job."functionId" <> all(${parts}::text[])`,
    videoId && Prisma.sql`job."videoId" = ${videoId}::uuid`,
    userId && Prisma.sql`job."userId" = ${userId}::uuid`,
    from && Prisma.sql`job."startedAt" >= ${from}`,
    until && Prisma.sql`job."startedAt" < ${until}`,
    cursor &&
      Prisma.sql`(job."startedAt", job."id") < (${cursor.startedAt}::timestamptz, ${cursor.jobId}::uuid)`,
  ].filter((condition) => typeof condition === "object");

  return selectJobs(
    workspaceId,
    conditions,
    Prisma.sql`order by job."startedAt" desc, job."id" desc limit ${limit}`,
  );
}

/** One job of a workspace. Throws NOT_FOUND. */
export async function getJob({ workspaceId, jobId }: JobIds): Promise<JobListRow> {
  const [job] = await selectJobs(workspaceId, [Prisma.sql`job."id" = ${jobId}::uuid`]);
  if (!job) throw new AppError("NOT_FOUND", "There is no such job; jobs are kept for 30 days.");

  return job;
}

export type JobIds = { workspaceId: string; jobId: string };

/** More of a video with thousands of scenes are no help to anybody. */
const maxParts = 500;

/** The jobs that worked for a render beside the one that makes its video, in the order in which they began. */
export function findParts(
  workspaceId: string,
  { renderId, from, until }: { renderId: string; from: Date; until: Date | null },
): Promise<JobListRow[]> {
  return selectJobs(
    workspaceId,
    [
      Prisma.sql`job."renderId" = ${renderId}::uuid`,
      Prisma.sql`job."functionId" in ('render-video', 'render-segment')`,
      Prisma.sql`job."startedAt" >= ${from}`,
      ...(until ? [Prisma.sql`job."startedAt" <= ${until}`] : []),
    ],
    Prisma.sql`order by job."startedAt", job."id" limit ${maxParts}`,
  );
}

/** Those whose video was deleted are out of reach with it. */
async function selectJobs(
  workspaceId: string,
  conditions: Prisma.Sql[],
  orderAndLimit = Prisma.empty,
): Promise<JobListRow[]> {
  const rows = await getDatabase().prisma.$queryRaw`
    select job."id" as "jobId", job."runId", job."functionId", job."state"::text, job."videoId",
      video."title" as "videoTitle",
      (select "name" from "Channel" where "id" = coalesce(job."channelId", video."channelId")) as "channelName",
      (select "name" from "User" where "id" = job."userId" and "deletedAt" is null) as "personName",
      job."renderId", job."writingId", job."publicationId", coalesce(job."channelId", video."channelId") as "channelId",
      job."position", job."failureCode", job."failureReason", job."startedAt", job."endedAt",
      case when job."state" = 'running' then (
        select step."name" || coalesce('-' || part."position" + 1, '')
        from "Job" part join "JobStep" step on step."runId" = part."runId" and step."endedAt" is null
        where part."id" = job."id" or (part."renderId" = job."renderId" and part."state" = 'running')
        order by step."kind" = 'run' desc, step."startedAt" desc, step."name" limit 1
      ) end as "stepName"
    from "Job" job left join "Video" video on video."id" = job."videoId"
    where ${Prisma.join(
      [
        Prisma.sql`job."workspaceId" = ${workspaceId}::uuid`,
        Prisma.sql`video."deletedAt" is null`,
        ...conditions,
      ],
      " and ",
    )}
    ${orderAndLimit}`;

  return z.array(jobRowSchema).parse(rows);
}

const stepSchema = z.object({
  runId: z.string(),
  stepId: z.string(),
  name: z.string(),
  kind: z.string(),
  state: jobStepStateSchema,
  attempts: z.number(),
  failureCode: z.string().nullable(),
  failureReason: z.string().nullable(),
  startedAt: z.date(),
  endedAt: z.date().nullable(),
});
export type JobStepRow = z.infer<typeof stepSchema>;

/** The steps of some jobs of a workspace, in the order in which they began. */
export async function findSteps(workspaceId: string, runIds: string[]): Promise<JobStepRow[]> {
  const rows = await getDatabase().prisma.jobStep.findMany({
    where: { runId: { in: runIds }, job: { workspaceId } },
    orderBy: [{ startedAt: "asc" }, { stepId: "asc" }],
    take: 2 * maxParts,
  });

  return z.array(stepSchema).parse(rows);
}

export type JobLine = { at: Date; step: string; level: string; text: string; failureCode: string | null };

/** What some jobs of a workspace had to say, the first first. */
export function findLines(workspaceId: string, runIds: string[]): Promise<JobLine[]> {
  return getDatabase().prisma.jobLogLine.findMany({
    where: { runId: { in: runIds }, job: { workspaceId } },
    orderBy: [{ at: "asc" }, { id: "asc" }],
    take: maxParts,
    select: { at: true, step: true, level: true, text: true, failureCode: true },
  });
}

import { getDatabase } from "@/server/adapters/db/database";
import type { JobState, JobStepState, JobSubject } from "../schema";

/** Notified with the id of a workspace whenever one of its jobs moves. */
export const jobsChannel = "jobs";

/** More lines of one job say no more. */
const maxLinesPerJob = 300;

export type JobRow = JobSubject & {
  runId: string;
  functionId: string;
  eventId: string | null;
  state: JobState;
  failureCode: string | null;
  failureReason: string | null;
  startedAt: Date;
  seenAt: Date;
  endedAt: Date | null;
};

/**
 * Adds jobs or what has become of them, and tells those who watch. What is over stays over, whoever is heard of late; those of
 * workspaces and videos that are gone are left out.
 */
export async function saveJobs(jobs: JobRow[]): Promise<void> {
  if (jobs.length === 0) return;

  await getDatabase().pool.query(
    `with saved as (
       insert into "Job" ("id", "runId", "functionId", "eventId", "workspaceId", "videoId", "renderId", "writingId",
         "publicationId", "channelId", "uploadId", "seriesId", "position", "userId", "state", "failureCode", "failureReason",
         "startedAt", "seenAt", "endedAt")
       select job."id", job."runId", job."functionId", job."eventId", workspace."id", video."id", job."renderId",
         job."writingId", job."publicationId", coalesce(job."channelId", publication."channelId"), job."uploadId",
         job."seriesId", job."position", coalesce(job."userId", earlier."userId", writing."userId", publication."userId"), job."state"::"JobState",
         job."failureCode", job."failureReason", job."startedAt", job."seenAt", job."endedAt"
       from jsonb_to_recordset($1::jsonb) as job ("id" uuid, "runId" text, "functionId" text, "eventId" text,
           "workspaceId" uuid, "videoId" uuid, "renderId" uuid, "writingId" uuid, "publicationId" uuid, "channelId" uuid,
           "uploadId" uuid, "seriesId" uuid, "userId" uuid, "position" int, "state" text, "failureCode" text, "failureReason" text,
           "startedAt" timestamptz, "seenAt" timestamptz, "endedAt" timestamptz)
         left join "Workspace" workspace on workspace."id" = job."workspaceId"
         -- A render that an engine lost is started again by nobody: whoever asked for it asked for that, too.
         left join lateral (
           select known."userId" from "Job" known
           where known."renderId" = job."renderId" and known."workspaceId" = workspace."id"
           order by known."startedAt" limit 1
         ) as earlier on true
         left join "Writing" writing on writing."id" = job."writingId" and writing."workspaceId" = workspace."id"
         left join "Publication" publication
           on publication."id" = job."publicationId" and publication."workspaceId" = workspace."id"
         left join "Video" video
           on video."id" = coalesce(job."videoId", writing."videoId", publication."videoId")
             and video."workspaceId" = workspace."id"
       where (job."workspaceId" is null or workspace."id" is not null) and (job."videoId" is null or video."id" is not null)
       on conflict ("runId") do update set
         "state" = case when "Job"."state" = 'running' then excluded."state" else "Job"."state" end,
         "failureCode" = coalesce("Job"."failureCode", excluded."failureCode"),
         "failureReason" = coalesce("Job"."failureReason", excluded."failureReason"),
         "startedAt" = least("Job"."startedAt", excluded."startedAt"),
         "seenAt" = greatest("Job"."seenAt", excluded."seenAt"),
         "endedAt" = coalesce("Job"."endedAt", excluded."endedAt")
       returning "workspaceId"
     )
     select pg_notify($2, id) from (
       select distinct "workspaceId"::text as id from saved where "workspaceId" is not null
     ) as workspaces`,
    [JSON.stringify(jobs.map((job) => ({ ...job, id: crypto.randomUUID() }))), jobsChannel],
  );
}

export type StepRow = {
  runId: string;
  stepId: string;
  name: string;
  kind: string;
  state: JobStepState;
  /** Since it was last saved. */
  attempts: number;
  failureCode: string | null;
  failureReason: string | null;
  startedAt: Date;
  endedAt: Date | null;
};

/** Adds steps of jobs, or what has become of them; what has succeeded stays so. */
export async function saveSteps(steps: StepRow[]): Promise<void> {
  if (steps.length === 0) return;

  await getDatabase().pool.query(
    `insert into "JobStep" ("runId", "stepId", "name", "kind", "state", "attempts", "failureCode", "failureReason",
       "startedAt", "endedAt")
     select step."runId", step."stepId", step."name", step."kind", step."state"::"JobStepState", step."attempts",
       step."failureCode", step."failureReason", step."startedAt", step."endedAt"
     from jsonb_to_recordset($1::jsonb) as step ("runId" text, "stepId" text, "name" text, "kind" text, "state" text,
         "attempts" int, "failureCode" text, "failureReason" text, "startedAt" timestamptz, "endedAt" timestamptz)
       join "Job" job on job."runId" = step."runId"
     on conflict ("runId", "stepId") do update set
       "attempts" = "JobStep"."attempts" + excluded."attempts",
       "startedAt" = least("JobStep"."startedAt", excluded."startedAt"),
       "state" = case when "JobStep"."state" = 'succeeded' then "JobStep"."state" else excluded."state" end,
       "endedAt" = case when "JobStep"."state" = 'succeeded' then "JobStep"."endedAt" else excluded."endedAt" end,
       "failureCode" = case when "JobStep"."state" = 'succeeded' then null else excluded."failureCode" end,
       "failureReason" = case when "JobStep"."state" = 'succeeded' then null else excluded."failureReason" end`,
    [JSON.stringify(steps)],
  );
}

export type LineRow = {
  runId: string;
  step: string;
  level: string;
  text: string;
  failureCode: string | null;
  at: Date;
};

/** Adds lines to jobs that do not have too many. */
export async function saveLines(lines: LineRow[]): Promise<void> {
  if (lines.length === 0) return;

  await getDatabase().pool.query(
    `insert into "JobLogLine" ("runId", "step", "level", "text", "failureCode", "at")
     select line."runId", line."step", line."level", line."text", line."failureCode", line."at"
     from jsonb_to_recordset($1::jsonb) as line ("runId" text, "step" text, "level" text, "text" text,
         "failureCode" text, "at" timestamptz)
       join "Job" job on job."runId" = line."runId"
     where (select count(*) from "JobLogLine" known where known."runId" = line."runId") < $2`,
    [JSON.stringify(lines), maxLinesPerJob],
  );
}

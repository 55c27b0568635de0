import { tracked } from "@trpc/server";
import { z } from "zod";
import { cancelJob, retryJob } from "@/server/jobs/actions/act-on-job";
import { getJobDetails } from "@/server/jobs/list/job-details";
import { listJobs } from "@/server/jobs/list/list-jobs";
import { watchJobs } from "@/server/jobs/list/watch-jobs";
import { listJobsSchema } from "@/server/jobs/schema";
import { listSchedules, runScheduleNow } from "@/server/jobs/schedules/schedules";
import { endWithSession } from "../end-with-session";
import { hideJobDetails, hideJobFailure } from "../hide-details";
import { limitStreams } from "../limit-streams";
import { permittedProcedure, protectedProcedure, router, verifiedProcedure } from "../trpc";

const jobIdSchema = z.object({ jobId: z.uuid() });

export const jobsRouter = router({
  /** A page of the workspace's jobs, last begun first. */
  list: protectedProcedure.input(listJobsSchema).query(async ({ ctx, input }) => {
    const { jobs, nextCursor } = await listJobs(ctx.workspaceId, input);

    return { jobs: jobs.map(hideJobFailure), nextCursor };
  }),

  get: protectedProcedure
    .input(jobIdSchema)
    .query(async ({ ctx, input }) =>
      hideJobDetails(await getJobDetails({ ...input, workspaceId: ctx.workspaceId })),
    ),

  /** Reports that jobs have changed: pages fetch those that they show again. */
  watch: protectedProcedure
    .input(z.object({ lastEventId: z.string().nullish() }))
    .subscription(async function* ({ ctx, signal }) {
      const changes = limitStreams(
        ctx.account.userId,
        endWithSession({
          ...{ isSignedIn: ctx.isSignedIn, signal },
          open: (untilSessionEnd) => watchJobs(ctx.workspaceId, untilSessionEnd),
        }),
      );
      for await (const index of changes) yield tracked(String(index), index);
    }),

  retry: verifiedProcedure("jobs:manage")
    .input(jobIdSchema)
    .mutation(({ ctx: { workspaceId, account }, input }) =>
      retryJob({ ...input, workspaceId }, account.userId),
    ),

  cancel: permittedProcedure("jobs:manage")
    .input(jobIdSchema)
    .mutation(({ ctx, input }) => cancelJob({ ...input, workspaceId: ctx.workspaceId })),

  /** The schedules, which run for all workspaces. */
  schedules: protectedProcedure.query(() => listSchedules()),

  /** Does for the workspace what a schedule does for all. */
  runSchedule: verifiedProcedure("jobs:manage")
    .input(z.object({ functionId: z.string().max(100) }))
    .mutation(({ ctx, input }) => runScheduleNow(ctx.workspaceId, input.functionId)),
});

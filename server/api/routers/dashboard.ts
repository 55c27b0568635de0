import { getMonthCost } from "@/server/costs/month-cost";
import { getFailures, getLoad, getThroughput, getUploadResults } from "@/server/dashboard/figures";
import { listNeeds } from "@/server/dashboard/list-needs";
import { listUpcoming } from "@/server/dashboard/list-upcoming";
import { hideNeedDetails } from "../hide-details";
import { protectedProcedure, router } from "../trpc";

/** Each procedure is one card, so that none waits for another. */
export const dashboardRouter = router({
  /** What is waiting for the caller. */
  needs: protectedProcedure.query(async ({ ctx: { workspaceId, account } }) =>
    (await listNeeds({ workspaceId, userId: account.userId })).map(hideNeedDetails),
  ),

  upcoming: protectedProcedure.query(({ ctx }) => listUpcoming(ctx.workspaceId)),

  throughput: protectedProcedure.query(({ ctx }) => getThroughput(ctx.workspaceId)),

  failures: protectedProcedure.query(({ ctx }) => getFailures(ctx.workspaceId)),

  uploads: protectedProcedure.query(({ ctx }) => getUploadResults(ctx.workspaceId)),

  cost: protectedProcedure.query(({ ctx }) => getMonthCost(ctx.workspaceId)),

  load: protectedProcedure.query(({ ctx }) => getLoad(ctx.workspaceId)),
});

import { callTRPCProcedure, getTRPCErrorShape, type TRPCError, type TRPCErrorShape } from "@trpc/server";
import { analyticsRouter } from "./routers/analytics";
import { auditRouter } from "./routers/audit";
import { approvalsRouter } from "./routers/approvals";
import { authRouter } from "./routers/auth";
import { calendarRouter } from "./routers/calendar";
import { channelsRouter, workspacesRouter } from "./routers/workspaces";
import { commentsRouter } from "./routers/comments";
import { connectionsRouter } from "./routers/connections";
import { costsRouter } from "./routers/costs";
import { dashboardRouter } from "./routers/dashboard";
import { deletionRouter } from "./routers/deletion";
import { catalogRouter } from "./routers/catalog";
import { jobsRouter } from "./routers/jobs";
import { guestLinksRouter, guestRouter } from "./routers/guests";
import { illustrationsRouter } from "./routers/illustrations";
import { inboxRouter } from "./routers/inbox";
import { createLiveRouter } from "./live/live-router";
import type { Topic } from "./live/schema";
import { mediaRouter } from "./routers/media";
import { membersRouter } from "./routers/members";
import { presenceRouter } from "./routers/presence";
import { publicationsRouter } from "./routers/publications";
import { queueRouter } from "./routers/queue";
import { readinessRouter } from "./routers/readiness";
import { rendersRouter } from "./routers/renders";
import { secondFactorsRouter } from "./routers/second-factors";
import { seriesRouter } from "./routers/series";
import { similarityRouter } from "./routers/similarity";
import { videosRouter } from "./routers/videos";
import { writingsRouter } from "./routers/writings";
import { youtubeRouter } from "./routers/youtube";
import { type Context, createCallerFactory, router } from "./trpc";

export const appRouter = router({
  analytics: analyticsRouter,
  audit: auditRouter,
  approvals: approvalsRouter,
  auth: authRouter,
  calendar: calendarRouter,
  channels: channelsRouter,
  comments: commentsRouter,
  connections: connectionsRouter,
  catalog: catalogRouter,
  costs: costsRouter,
  dashboard: dashboardRouter,
  deletion: deletionRouter,
  jobs: jobsRouter,
  guest: guestRouter,
  guestLinks: guestLinksRouter,
  illustrations: illustrationsRouter,
  inbox: inboxRouter,
  live: createLiveRouter(subscribe, toErrorShape),
  media: mediaRouter,
  members: membersRouter,
  presence: presenceRouter,
  publications: publicationsRouter,
  queue: queueRouter,
  readiness: readinessRouter,
  renders: rendersRouter,
  secondFactors: secondFactorsRouter,
  series: seriesRouter,
  similarity: similarityRouter,
  videos: videosRouter,
  workspaces: workspacesRouter,
  writings: writingsRouter,
  youtube: youtubeRouter,
});
export type AppRouter = typeof appRouter;

/** Calls procedures without HTTP, for tests. */
export const createCaller = createCallerFactory(appRouter);

function subscribe(
  { path, input }: Topic,
  ctx: Context,
  signal: AbortSignal,
): Promise<AsyncIterable<unknown>> {
  return callTRPCProcedure({
    ...{ router: appRouter, path, ctx, signal, batchIndex: 0 },
    ...{ type: "subscription", getRawInput: () => Promise.resolve(input) },
  });
}

function toErrorShape(error: TRPCError, { path, input }: Topic): TRPCErrorShape {
  return getTRPCErrorShape({
    ...{ config: appRouter._def._config, error, path, input },
    ...{ type: "subscription", ctx: undefined },
  });
}

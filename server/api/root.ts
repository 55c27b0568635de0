import { authRouter } from "./routers/auth";
import { articlesRouter } from "./routers/articles";
import { channelsRouter } from "./routers/channels";
import { catalogRouter } from "./routers/catalog";
import { mediaRouter } from "./routers/media";
import { rendersRouter } from "./routers/renders";
import { videosRouter } from "./routers/videos";
import { workspacesRouter } from "./routers/workspaces";
import { createCallerFactory, router } from "./trpc";

export const appRouter = router({
  auth: authRouter,
  articles: articlesRouter,
  channels: channelsRouter,
  catalog: catalogRouter,
  media: mediaRouter,
  renders: rendersRouter,
  videos: videosRouter,
  workspaces: workspacesRouter,
});
export type AppRouter = typeof appRouter;

/** Calls procedures without HTTP, for tests. */
export const createCaller = createCallerFactory(appRouter);

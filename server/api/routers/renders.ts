import { z } from "zod";
import { tracked } from "@trpc/server";
import { formatSchema } from "@/remotion/timeline/schema";
import { listPlatformPosts } from "@/server/exports/list-platform-posts";
import { cancelOwnRender } from "@/server/renders/requests/cancel-render";
import { forecastRender } from "@/server/renders/forecast/forecast-render";
import { getRenderView } from "@/server/renders/render-view";
import { listRenderHistory } from "@/server/renders/history/list-render-history";
import { requestRender } from "@/server/renders/requests/request-render";
import { presetSchema } from "@/server/segments/schema";
import { watchRender } from "@/server/renders/watch-render";
import { endWithSession } from "../end-with-session";
import { hideFailureDetails } from "../hide-details";
import { limitStreams } from "../limit-streams";
import { permittedProcedure, protectedProcedure, router, verifiedProcedure } from "../trpc";

const videoIdSchema = z.object({ videoId: z.uuid() });
/** `format` is one other than the video's own. */
const requestSchema = videoIdSchema.extend({ preset: presetSchema, format: formatSchema.optional() });
const renderIdSchema = z.object({ renderId: z.uuid() });

export const rendersRouter = router({
  /** How many scenes would be drawn now, and about how long that takes. */
  forecast: protectedProcedure
    .input(requestSchema)
    .query(({ ctx, input }) => forecastRender({ ...input, workspaceId: ctx.workspaceId })),

  request: verifiedProcedure("renders:request")
    .input(requestSchema)
    .mutation(async ({ ctx, input }) => {
      const { videoId, ...options } = input;
      const { renderId } = await requestRender({ workspaceId: ctx.workspaceId, videoId }, options);

      return { renderId };
    }),

  cancel: permittedProcedure("renders:request")
    .input(renderIdSchema)
    .mutation(({ ctx, input }) => cancelOwnRender({ ...input, workspaceId: ctx.workspaceId })),

  list: protectedProcedure.input(videoIdSchema).query(async ({ ctx, input }) => {
    const renders = await listRenderHistory({ ...input, workspaceId: ctx.workspaceId });

    return renders.map(hideFailureDetails);
  }),

  get: protectedProcedure
    .input(renderIdSchema)
    .query(async ({ ctx, input }) =>
      hideFailureDetails(await getRenderView({ ...input, workspaceId: ctx.workspaceId })),
    ),

  /** A finished render's posts for other platforms. */
  listPlatformPosts: protectedProcedure
    .input(renderIdSchema)
    .query(({ ctx, input }) => listPlatformPosts({ ...input, workspaceId: ctx.workspaceId })),

  /** A render's state now and whenever it changes, until it is over. */
  watch: protectedProcedure
    .input(renderIdSchema.extend({ lastEventId: z.string().nullish() }))
    .subscription(async function* ({ ctx, input, signal }) {
      const where = { renderId: input.renderId, workspaceId: ctx.workspaceId };
      // Each event is the whole state: a reconnecting reader needs only the newest.
      const states = limitStreams(
        ctx.account.userId,
        endWithSession({
          ...{ isSignedIn: ctx.isSignedIn, signal },
          open: (untilSessionEnd) => watchRender(where, untilSessionEnd),
        }),
      );
      for await (const [index, render] of states) yield tracked(String(index), hideFailureDetails(render));
    }),
});

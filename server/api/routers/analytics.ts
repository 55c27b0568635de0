import { z } from "zod";
import { listAnalyzedChannels, reportChannel } from "@/server/analytics/report/channel-report";
import { reportVideo } from "@/server/analytics/report/video-report";
import { rangeSchema } from "@/server/analytics/schema";
import { requestSync } from "@/server/analytics/sync/request-sync";
import { permittedProcedure, protectedProcedure, router } from "../trpc";

const channelIdSchema = z.object({ channelId: z.uuid() });

export const analyticsRouter = router({
  /** The workspace's channels, and the state of each with YouTube Analytics. */
  channels: protectedProcedure.query(({ ctx }) => listAnalyzedChannels(ctx.workspaceId)),

  /** A channel's results in the last days. */
  channel: protectedProcedure
    .input(channelIdSchema.extend({ range: rangeSchema }))
    .query(({ ctx: { workspaceId }, input: { channelId, range } }) =>
      reportChannel({ workspaceId, channelId }, range),
    ),

  /** A video's results, and which of its scenes lose people. */
  video: protectedProcedure
    .input(z.object({ videoId: z.uuid(), publicationId: z.uuid().optional(), range: rangeSchema }))
    .query(({ ctx: { workspaceId }, input: { videoId, ...options } }) =>
      reportVideo({ workspaceId, videoId }, options),
    ),

  /** Fetches a channel's figures from YouTube now. */
  sync: permittedProcedure("publications:manage")
    .input(channelIdSchema)
    .mutation(({ ctx: { workspaceId }, input: { channelId } }) => requestSync({ workspaceId, channelId })),
});

import { z } from "zod";
import { findNearestVideos } from "@/server/similarity/find-nearest-videos";
import { protectedProcedure, router } from "../trpc";

export const similarityRouter = router({
  /** The recent videos that resemble a video, as one of a channel, with figures and what they share. */
  nearest: protectedProcedure
    .input(z.object({ videoId: z.uuid(), channelId: z.uuid().optional() }))
    .query(({ ctx, input }) => findNearestVideos({ ...input, workspaceId: ctx.workspaceId })),
});

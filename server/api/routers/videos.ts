import { z } from "zod";
import { createStudioVideo } from "@/server/videos/create-studio-video";
import { deleteVideos, restoreVideos } from "@/server/videos/delete-videos";
import { findSpeechObstacle } from "@/server/videos/find-speech-obstacle";
import { getStudioVideo } from "@/server/videos/get-studio-video";
import { listVideoProgress, listVideoSummaries } from "@/server/videos/list-video-summaries";
import { moveToChannel } from "@/server/videos/move-to-channel";
import { previewVideo } from "@/server/videos/preview-video";
import { saveVideo } from "@/server/videos/save-video";
import { listVideosSchema, scriptTextSchema, studioOptionsSchema } from "@/server/videos/studio-schema";
import { permittedProcedure, protectedProcedure, router } from "../trpc";

const videoIdSchema = z.object({ videoId: z.uuid() });
const videoIdsSchema = z.object({ videoIds: z.array(z.uuid()).min(1).max(200) });

export const videosRouter = router({
  list: protectedProcedure
    .input(listVideosSchema)
    .query(({ ctx, input }) => listVideoSummaries(ctx.workspaceId, input)),

  /** How far videos that are being made have come. */
  listProgress: protectedProcedure
    .input(videoIdsSchema)
    .query(({ ctx, input }) => listVideoProgress(ctx.workspaceId, input.videoIds)),

  get: protectedProcedure
    .input(videoIdSchema)
    .query(({ ctx, input }) => getStudioVideo({ ...ctx, ...input })),

  create: permittedProcedure("videos:edit")
    .input(z.object({ script: scriptTextSchema, channelId: z.uuid().optional() }))
    .mutation(async ({ ctx, input }) => {
      const { workspaceId, account } = ctx;

      const videoId = await createStudioVideo({ ...input, workspaceId, ownerId: account.userId });

      return { videoId, speechObstacle: await findSpeechObstacle(input.script) };
    }),

  /** A script as it would look; nothing is saved. */
  preview: protectedProcedure
    .input(z.object({ script: scriptTextSchema, options: studioOptionsSchema }))
    .query(({ ctx, input }) => previewVideo(ctx.workspaceId, input.script, input.options)),

  save: permittedProcedure("videos:edit")
    .input(
      videoIdSchema.extend({
        revision: z.number().int().min(0),
        baseScript: scriptTextSchema,
        script: scriptTextSchema,
        options: studioOptionsSchema.partial(),
      }),
    )
    .mutation(({ ctx, input }) => saveVideo({ ...input, workspaceId: ctx.workspaceId })),

  moveToChannel: permittedProcedure("videos:edit")
    .input(videoIdSchema.extend({ channelId: z.uuid().nullable() }))
    .mutation(({ ctx, input: { videoId, channelId } }) =>
      moveToChannel({ videoId, workspaceId: ctx.workspaceId }, channelId),
    ),

  delete: permittedProcedure("videos:edit")
    .input(videoIdsSchema)
    .mutation(({ ctx, input }) => deleteVideos(ctx.workspaceId, input.videoIds)),

  restore: permittedProcedure("videos:edit")
    .input(videoIdsSchema)
    .mutation(({ ctx, input }) => restoreVideos(ctx.workspaceId, input.videoIds)),
});

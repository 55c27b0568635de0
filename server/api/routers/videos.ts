import { z } from "zod";
import { formatSchema } from "@/remotion/timeline/schema";
import { narratePreview } from "@/server/narration/narrate-scene";
import { previewThumbnails } from "@/server/timeline/preview-thumbnails";
import { findUnspeakableNotice, previewVideo } from "@/server/timeline/preview-video";
import { listVideoProgress, listVideos } from "@/server/video-list/list-videos";
import { listVideosSchema } from "@/server/video-list/schema";
import { createVideo } from "@/server/videos/create-video";
import { deleteVideos, moveToChannel, restoreVideos } from "@/server/videos/videos";
import { getDocument } from "@/server/videos/repository";
import { listVideoPronunciations, readScript } from "@/server/videos/load-video";
import { saveVideo } from "@/server/videos/save-video";
import { scriptTextSchema } from "@/server/videos/schema";
import { permittedProcedure, protectedProcedure, router } from "../trpc";

const videoIdSchema = z.object({ videoId: z.uuid() });
/** A script as it is written, with the video whose channel's pronunciations apply. */
const writtenSchema = z.object({ script: scriptTextSchema, videoId: z.uuid().optional() });
const videoIdsSchema = z.object({ videoIds: z.array(z.uuid()).min(1).max(200) });

export const videosRouter = router({
  list: protectedProcedure
    .input(listVideosSchema)
    .query(({ ctx, input }) => listVideos(ctx.workspaceId, input)),

  /** The progress of videos that are being made. */
  listProgress: protectedProcedure
    .input(videoIdsSchema)
    .query(({ ctx, input }) => listVideoProgress(ctx.workspaceId, input.videoIds)),

  get: protectedProcedure
    .input(videoIdSchema)
    .query(({ ctx: { workspaceId }, input }) => getDocument({ ...input, workspaceId })),

  create: permittedProcedure("videos:edit")
    .input(z.object({ script: scriptTextSchema, channelId: z.uuid().optional() }))
    .mutation(async ({ ctx, input }) => {
      const { workspaceId, account } = ctx;
      const { videoId, parsed } = await createVideo({ ...input, workspaceId, ownerId: account.userId });
      const notice = await findUnspeakableNotice(parsed);

      return { videoId, speechObstacle: notice?.message ?? null };
    }),

  /** A script's preview, in its own format or another; nothing is saved. */
  preview: protectedProcedure
    .input(writtenSchema.extend({ format: formatSchema.optional() }))
    .query(({ ctx: { workspaceId, account }, input }) =>
      previewVideo({ ...input, workspaceId, userId: account.userId }),
    ),

  /** The thumbnail of a script, and the alternatives. */
  previewThumbnails: protectedProcedure
    .input(writtenSchema)
    .query(({ ctx: { workspaceId, account }, input }) =>
      previewThumbnails({ ...input, workspaceId, userId: account.userId }),
    ),

  /** Speaks the next scenes of a script, starting at one, that have no narration yet; the next preview has their sound. */
  narrate: permittedProcedure("videos:edit")
    .input(writtenSchema.extend({ position: z.number().int().min(0) }))
    .mutation(async ({ ctx: { workspaceId }, input: { videoId, script, position } }) => {
      const pronunciations = await listVideoPronunciations({ workspaceId, videoId });
      const { content } = await readScript(workspaceId, script, { pronunciations });
      await narratePreview({ ...content, id: "preview", workspaceId }, position);
    }),

  save: permittedProcedure("videos:edit")
    .input(
      videoIdSchema.extend({
        revision: z.number().int().min(0),
        baseScript: scriptTextSchema,
        script: scriptTextSchema,
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

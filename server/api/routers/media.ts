import { z } from "zod";
import { deleteAsset, getAsset, listAssets, restoreAsset } from "@/server/media/media-library";
import { listAssetsSchema } from "@/server/media/schema";
import { permittedProcedure, protectedProcedure, router } from "../trpc";

const assetIdSchema = z.object({ assetId: z.uuid() });

/** The media library; files arrive through `PUT /api/media/uploads`. */
export const mediaRouter = router({
  list: protectedProcedure
    .input(listAssetsSchema)
    .query(({ ctx, input }) => listAssets(ctx.workspaceId, input)),

  /** With the videos that use the asset. */
  get: protectedProcedure
    .input(assetIdSchema)
    .query(({ ctx, input }) => getAsset({ ...input, workspaceId: ctx.workspaceId })),

  delete: permittedProcedure("media:delete")
    .input(assetIdSchema)
    .mutation(({ ctx, input }) => deleteAsset({ ...input, workspaceId: ctx.workspaceId })),

  restore: permittedProcedure("media:delete")
    .input(assetIdSchema)
    .mutation(({ ctx, input }) => restoreAsset({ ...input, workspaceId: ctx.workspaceId })),
});

import { stat } from "node:fs/promises";
import sharp from "sharp";
import { z } from "zod";
import { getStore } from "@/server/adapters/storage/store";
import { getOrProduce } from "@/server/artifacts/get-or-produce";
import { AppError } from "@/server/errors";
import { openRenderFile } from "@/server/exports/open-render-file";
import { getAsset, openMedia } from "@/server/media/media-library";
import type { Publication } from "./repository";

export type ThumbnailFile = { file: string; mimeType: "image/jpeg" | "image/png" };

/** YouTube's recommendation: https://support.google.com/youtube/answer/72431. */
const size = { width: 1280, height: 720 };
/** YouTube accepts 50 MB since 2026-09-14; the earlier limit of 2 MB costs nothing to keep. */
const mostBytes = 2_000_000;

/** A publication's thumbnail as a local file of at most 2 MB; null if it is to have none. Throws NOT_FOUND, INVALID_INPUT. */
export async function openThumbnail({
  workspaceId,
  renderId,
  options: { thumbnail },
}: Pick<Publication, "workspaceId" | "renderId" | "options">): Promise<ThumbnailFile | null> {
  if (thumbnail === "none") return null;
  if (thumbnail === "render") {
    if (renderId === null)
      throw new AppError("NOT_FOUND", "The thumbnail was removed with the video’s file.");
    const { file } = await openRenderFile({ workspaceId, renderId }, "thumbnail");

    return { file, mimeType: "image/jpeg" };
  }

  return openAssetThumbnail({ workspaceId, assetId: thumbnail.assetId });
}

/** A library photo of any size and format, converted for YouTube: 1280 x 720, sRGB, JPEG. */
async function openAssetThumbnail(where: { workspaceId: string; assetId: string }): Promise<ThumbnailFile> {
  const { kind, name, storageKey } = await getAsset(where);
  if (kind !== "photo")
    throw new AppError("INVALID_INPUT", `${name} is no photo; choose one as the thumbnail.`);
  const artifact = await getOrProduce({
    kind: "publication-thumbnail",
    workspaceId: where.workspaceId,
    input: { version: 1, storageKey, ...size },
    extension: "jpg",
    metadataSchema: z.object({ bytes: z.number() }),
    produce: async (file) => {
      await sharp(await openMedia(where.workspaceId, storageKey))
        .autoOrient()
        .resize({ ...size, fit: "cover" })
        .flatten({ background: "#000" })
        .toColorspace("srgb")
        .jpeg({ quality: 88, mozjpeg: true })
        .toFile(file);
      const { size: bytes } = await stat(file);
      if (bytes > mostBytes)
        throw new AppError("INVALID_INPUT", `${name} is too detailed for a thumbnail of 2 MB.`);

      return { bytes };
    },
  });

  return { file: await (await getStore()).fetchLocal(artifact.storageKey), mimeType: "image/jpeg" };
}

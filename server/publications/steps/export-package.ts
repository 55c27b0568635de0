import { copyFile, mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { getExportStore, getStore } from "@/server/adapters/storage/store";
import { getChannel } from "@/server/channels/channels";
import { buildVtt } from "@/server/exports/build-srt";
import { toFileName } from "@/server/exports/file-name";
import { getRenderResult } from "@/server/exports/get-render-result";
import { AppError } from "@/server/errors";
import type { Publication } from "../repository";
import { openThumbnail } from "../thumbnail";

/**
 * Writes the package of a publication on a channel of kind export: video, captions, thumbnail and metadata, each file whole or not at all.
 * Returns the folder; null without EXPORT_URL, so that people download it. Writing it again replaces it. Throws NOT_FOUND, STORAGE_FULL.
 */
export async function exportPackage(publication: Publication): Promise<string | null> {
  const store = await getExportStore();
  if (!store) return null;
  const { workspaceId, channelId, renderId, publicationId, snippet, privacyStatus, publishAt } = publication;
  if (renderId === null)
    throw new AppError("NOT_FOUND", "The video’s file was removed; make the video once more.");
  const channel = await getChannel({ workspaceId, channelId });
  const { videoKey, srt } = await getRenderResult({ workspaceId, renderId });
  const name = toFileName(snippet.title);
  // The id separates workspaces and videos of the same name.
  const folder = [toFileName(channel.name), `${name} ${publicationId.slice(-8)}`].join("/");
  const thumbnail = await openThumbnail(publication);
  const metadata = { ...snippet, privacyStatus, publishAt };

  // Beside the files, so that a rename publishes them; one for each publication, so that the next run removes what a killed process left.
  const directory = path.join(store.scratchRoot, publicationId);
  await mkdir(directory, { recursive: true });
  try {
    const write = async (fileName: string, make: (file: string) => Promise<void>) => {
      const draft = path.join(directory, "draft");
      await make(draft);
      await store.publish(draft, `${folder}/${fileName}`);
    };
    const video = await (await getStore()).fetchLocal(videoKey);
    await write(`${name}.mp4`, (draft) => copyFile(video, draft));
    if (thumbnail) await write(`${name}.jpg`, (draft) => copyFile(thumbnail.file, draft));
    await write(`${name}.srt`, (draft) => writeFile(draft, srt));
    await write(`${name}.vtt`, (draft) => writeFile(draft, buildVtt(srt)));
    // Written last: it tells anyone who watches the folder that the package is complete.
    await write(`${name}.json`, (draft) => writeFile(draft, JSON.stringify(metadata, null, 2)));
  } finally {
    await rm(directory, { recursive: true, force: true });
  }

  return folder;
}

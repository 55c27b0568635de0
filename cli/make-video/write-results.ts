import { constants } from "node:fs";
import { copyFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { getStore } from "@/server/adapters/storage/store";
import { isStorageFull, toStorageError } from "@/server/adapters/storage/storage-error";
import { AppError } from "@/server/errors";
import type { RenderResult } from "@/server/exports/get-render-result";
import { findObstacle, nameDraft, nameResultFiles } from "./result-files";

type Written = Pick<RenderResult, "videoKey" | "thumbnailKey" | "srt" | "metadata">;

/** Fails, before any work is done, if the results could not be written to their place. Throws INVALID_INPUT. */
export async function requireWritable(out: string): Promise<void> {
  const obstacle = await findObstacle(out);
  if (obstacle) throw new AppError("INVALID_INPUT", obstacle);
}

/**
 * Writes the video and the files that belong to it side by side. All are finished before the first one gets its name, and none
 * is left if one of them fails; the store keeps its own. Throws STORAGE_FULL, STORAGE_FAILED, INVALID_INPUT.
 */
export async function writeResults(result: Written, out: string): Promise<void> {
  const files = nameResultFiles(out);
  const drafts = {
    captions: nameDraft(out, "captions"),
    metadata: nameDraft(out, "metadata"),
    thumbnail: nameDraft(out, "thumbnail"),
    video: nameDraft(out, "video"),
  };
  const made: string[] = Object.values(drafts);

  try {
    const store = await getStore();
    await writeFile(drafts.captions, result.srt);
    await writeFile(drafts.metadata, `${JSON.stringify(result.metadata, null, 2)}\n`);
    await copyFile(await store.fetchLocal(result.thumbnailKey), drafts.thumbnail);
    // A copy-on-write clone if the file system supports it.
    await copyFile(await store.fetchLocal(result.videoKey), drafts.video, constants.COPYFILE_FICLONE);

    // A new obstacle must be found before a file of the last run is replaced.
    await requireWritable(out);
    for (const part of ["captions", "metadata", "thumbnail", "video"] as const) {
      await rename(drafts[part], files[part]);
      made.push(files[part]);
    }
  } catch (error) {
    await Promise.all(made.map((file) => rm(file, { force: true })));
    if (!isStorageFull(error)) await requireWritable(out);
    throw toStorageError(error, path.dirname(out));
  }
}

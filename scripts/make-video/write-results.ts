import { constants } from "node:fs";
import { copyFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { getStore } from "@/server/adapters/storage/store";
import { toStorageError } from "@/server/adapters/storage/storage-error";
import { AppError } from "@/server/errors";
import type { RenderResult } from "@/server/renders/get-render-result";
import { findObstacle, nameResultFiles } from "./result-files";

/** Fails before any work is done if the results could not be written where they are to go. Throws INVALID_INPUT. */
export async function requireWritable(out: string): Promise<void> {
  const obstacle = await findObstacle(out);
  if (obstacle) throw new AppError("INVALID_INPUT", obstacle);
}

/** Puts the video and what belongs to it side by side; each file appears whole or not at all. */
export async function writeResults(result: RenderResult, out: string): Promise<string[]> {
  const store = await getStore();
  const names = nameResultFiles(out);
  const files: [string, (draft: string) => Promise<void>][] = [
    [names.captions, (draft) => writeFile(draft, result.srt)],
    [names.metadata, (draft) => writeFile(draft, `${JSON.stringify(result.metadata, null, 2)}\n`)],
    [names.thumbnail, async (draft) => copyFile(await store.fetchLocal(result.thumbnailKey), draft)],
    // A copy-on-write clone where the file system can: the store keeps its own.
    [
      names.video,
      async (draft) => copyFile(await store.fetchLocal(result.videoKey), draft, constants.COPYFILE_FICLONE),
    ],
  ];

  for (const [file, write] of files) {
    const draft = `${file}.${process.pid}.part`;

    try {
      await write(draft);
      await rename(draft, file);
    } catch (error) {
      await rm(draft, { force: true });
      throw toStorageError(error, path.dirname(out));
    }
  }

  return files.map(([file]) => file);
}

import { constants } from "node:fs";
import { copyFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { getStore } from "@/server/adapters/storage/store";
import { toStorageError } from "@/server/adapters/storage/storage-error";
import { AppError } from "@/server/errors";
import type { RenderResult } from "@/server/renders/get-render-result";

/** Fails before any work is done if nothing can be written where the video is to go. Throws INVALID_INPUT. */
export async function requireWritable(out: string): Promise<void> {
  const probe = `${out}.${process.pid}.part`;

  try {
    await writeFile(probe, "");
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? String(error.code) : String(error);
    throw new AppError(
      "INVALID_INPUT",
      `Nothing can be written to ${path.dirname(out)} (${reason}): name another --out.`,
      {
        cause: error,
      },
    );
  } finally {
    await rm(probe, { force: true });
  }
}

/** Puts the video and what belongs to it side by side; each file appears whole or not at all. */
export async function writeResults(result: RenderResult, out: string): Promise<string[]> {
  const store = await getStore();
  const base = out.slice(0, -path.extname(out).length);
  const files: [string, (draft: string) => Promise<void>][] = [
    [`${base}.srt`, (draft) => writeFile(draft, result.srt)],
    [`${base}.json`, (draft) => writeFile(draft, `${JSON.stringify(result.metadata, null, 2)}\n`)],
    [`${base}.jpg`, async (draft) => copyFile(await store.fetchLocal(result.thumbnailKey), draft)],
    // A copy-on-write clone where the file system can: the store keeps its own.
    [
      out,
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

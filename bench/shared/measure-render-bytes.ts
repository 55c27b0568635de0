import { readdirSync, statSync } from "node:fs";
import path from "node:path";

/** What stays for all videos: a theme's backdrops, drawn once, and the files that a person has brought. */
const sharedFolders = ["backdrop-loop", "asset"];

/** Bytes that a store holds for one video: its products and what is half-made, without what all videos share. */
export function measureRenderBytes(storageDirectory: string): number {
  let bytes = 0;
  for (const file of listFiles(storageDirectory)) {
    if (sharedFolders.some((folder) => file.startsWith(`${folder}${path.sep}`))) continue;
    // It may have been renamed or removed since it was listed.
    bytes += statSync(path.join(storageDirectory, file), { throwIfNoEntry: false })?.size ?? 0;
  }

  return bytes;
}

function listFiles(directory: string): string[] {
  try {
    return readdirSync(directory, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(directory, path.join(entry.parentPath, entry.name)));
  } catch (error) {
    // Not there before the first product; a scratch folder may go while it is read.
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  }
}

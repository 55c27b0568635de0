import { readdir } from "node:fs/promises";
import path from "node:path";
import { getStore } from "@/server/adapters/storage/store";

/** Names of the files that a process has in the making: they tell what it is at. A folder without files counts as "". */
export async function listScratchFiles(pid?: number): Promise<string[]> {
  const { scratchRoot } = await getStore();
  const folders = await readdir(scratchRoot).catch(() => []);
  const ofProcess = folders.filter((name) => pid === undefined || name.split(".").at(-2) === String(pid));
  const files = await Promise.all(
    ofProcess.map((name) => readdir(path.join(scratchRoot, name)).catch(() => [])),
  );

  return files.flatMap((names) => (names.length > 0 ? names : [""]));
}

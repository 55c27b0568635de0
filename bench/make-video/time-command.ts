import { readdirSync, statSync } from "node:fs";
import { copyFile, mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type MakeVideoResult, makeVideoResultSchema } from "@/e2e/make-video/run-make-video";
import { spawnProcess } from "@/e2e/processes/spawn-process";
import { listProcessTree, readMemoryMib } from "@/server/adapters/processes/process-tree";

/** What stays for all videos: a theme's backdrops, drawn once, and the files that a person has brought. */
const sharedFolders = ["backdrop-layers", "asset"];
/** A backdrop's loop, which is there as long as scenes of any video show it: 249 MB in 1080p (docs/decisions/0069). */
const loopFile = "backdrop.yuv";

type CommandInput = {
  script: string;
  /** The script with one spoken word changed. */
  changed: string;
  /** Photos and clips that the script names. */
  mediaFiles?: string[];
};

export type CommandRun = MakeVideoResult & {
  tookS: number;
  peakMemoryMib: number;
  /** The most that the video took on the disk while it was made, its finished file included, against that file. */
  diskRatio: number;
};

/** The command on an empty store, again, and after the change. Throws with what it said if it fails. */
export async function timeCommand({
  script,
  changed,
  mediaFiles = [],
}: CommandInput): Promise<Record<"cold" | "warm" | "oneWord", CommandRun>> {
  if (script === changed) throw new Error("The changed script is the same as the script.");
  const folder = await mkdtemp(path.join(tmpdir(), "offcamera-bench-"));

  try {
    for (const file of mediaFiles) await copyFile(file, path.join(folder, path.basename(file)));
    await writeFile(path.join(folder, "script.md"), script);
    const cold = await run(folder);
    const warm = await run(folder);
    await writeFile(path.join(folder, "script.md"), changed);

    return { cold, warm, oneWord: await run(folder) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function run(folder: string): Promise<CommandRun> {
  const startedAt = performance.now();
  const { child, exited, lines, stderr } = spawnProcess(
    "cli/make-video/make-video.ts",
    ["script.md", "--json"],
    {
      env: { INIT_CWD: folder, DATA_DIR: path.join(folder, "data"), DATABASE_URL: "", STORAGE_URL: "" },
    },
  );
  let peakMemoryMib = 0;
  let peakBytes = 0;
  const sampling = setInterval(() => {
    peakBytes = Math.max(peakBytes, measureRenderBytes(path.join(folder, "data/storage")));
    if (child.pid) peakMemoryMib = Math.max(peakMemoryMib, readTreeMemoryMib(child.pid));
  }, 500);
  const exitCode = await exited;
  clearInterval(sampling);
  if (exitCode !== 0) throw new Error(stderr());

  const result = makeVideoResultSchema.parse(JSON.parse(lines.at(-1) ?? ""));

  return {
    ...result,
    diskRatio: peakBytes / (await stat(path.resolve(folder, result.file))).size,
    tookS: (performance.now() - startedAt) / 1000,
    peakMemoryMib,
  };
}

/** Bytes that a store holds for one video: its products and what is half-made, without what videos share. */
function measureRenderBytes(storageDirectory: string): number {
  let bytes = 0;
  for (const file of listFiles(storageDirectory)) {
    if (sharedFolders.some((folder) => file.startsWith(`${folder}${path.sep}`))) continue;
    if (path.basename(file) === loopFile) continue;
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

/** Memory of a process and all that it started, MiB; Linux only. */
export function readTreeMemoryMib(rootPid: number): number {
  return listProcessTree(rootPid).reduce((sum, { pid }) => sum + readMemoryMib(pid), 0);
}

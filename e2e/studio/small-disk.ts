import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";

export type SmallDisk = {
  /** For the process that is to store on it: where it is mounted, and by whom. */
  process: { env: Record<string, string>; wrapper: string[] };
  /** Takes all the room that is left, or gives it back; of a running process, by its id. */
  fill: (pid: number) => Promise<void>;
  free: (pid: number) => Promise<void>;
};

/** A disk in memory that only one process and its children see, to be filled while they run. */
export async function createSmallDisk(): Promise<SmallDisk> {
  const folder = await mkdtemp(path.join(tmpdir(), "offcamera-disk-"));
  const asRoot = process.getuid?.() === 0 ? [] : ["--user", "--map-root-user"];
  const script = `mount -t tmpfs -o size=400m tmpfs ${folder} && exec "$@"`;
  const fillerOf = (pid: number) => path.join(`/proc/${pid}/root`, folder, "filler");

  return {
    process: {
      env: { STORAGE_URL: pathToFileURL(folder).href },
      wrapper: ["unshare", ...asRoot, "--mount", "sh", "-c", script, "sh"],
    },
    fill: (pid) =>
      writeFile(fillerOf(pid), Buffer.alloc(400 * 1024 * 1024)).catch((error: unknown) => {
        if (!(error instanceof Error && "code" in error && error.code === "ENOSPC")) throw error;
      }),
    free: (pid) => rm(fillerOf(pid)),
  };
}

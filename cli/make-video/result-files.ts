import { lstat, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";

/** The paths of the video and of the files that belong to it, side by side. */
export function nameResultFiles(out: string) {
  const base = out.slice(0, -path.extname(out).length);

  return { video: out, captions: `${base}.srt`, thumbnail: `${base}.jpg`, metadata: `${base}.json` };
}

/** An unfinished file in the folder of the results. Its name is short: theirs may be as long as the disk allows. */
export function nameDraft(out: string, part: string): string {
  return path.join(path.dirname(out), `offcamera-${process.pid}-${part}.part`);
}

/** Why the results cannot be written, as a sentence that says how to fix it; undefined if they can. Leaves no file behind. */
export async function findObstacle(out: string): Promise<string | undefined> {
  const folder = path.dirname(out);

  try {
    if (!(await stat(folder)).isDirectory()) return `${folder} is a file, not a folder: name another --out.`;
    for (const file of Object.values(nameResultFiles(out))) {
      if (await isFolder(file))
        return `${file} is a folder, and a file of that name is to be made: name another --out.`;
    }
  } catch (error) {
    if (readCode(error) === "ENOENT") return `There is no folder ${folder}: make it, or name another --out.`;

    return describe(error, folder);
  }

  try {
    const probe = nameDraft(out, "probe");
    await writeFile(probe, "");
    await rm(probe);
  } catch (error) {
    return describe(error, folder);
  }

  return undefined;
}

/** A link counts as a file: it is the link that is replaced. */
async function isFolder(file: string): Promise<boolean> {
  try {
    return (await lstat(file)).isDirectory();
  } catch (error) {
    if (readCode(error) === "ENOENT") return false;
    throw error;
  }
}

function describe(error: unknown, folder: string): string {
  switch (readCode(error)) {
    case "ENOTDIR":
      return `There is no folder ${folder}, for a part of that path is a file: name another --out.`;
    case "ENAMETOOLONG":
      return "What --out names is longer than the disk allows: give it a shorter name.";
    case "EACCES":
    case "EPERM":
      return `You may not write to ${folder}: change its permissions, or name another --out.`;
    case "EROFS":
      return `${folder} can be read, but not written to: name another --out.`;
    case "ENOSPC":
    case "EDQUOT":
      return `There is no room left in ${folder}: free some space, or name another --out.`;
    default:
      return `Nothing can be written to ${folder}: name another --out.`;
  }
}

function readCode(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}

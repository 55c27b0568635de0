import { realpath } from "node:fs/promises";
import path from "node:path";
import { AppError } from "@/server/errors";
import { nameResultFiles } from "./result-files";

/**
 * Fails if the video, or a file that belongs to it, would replace a file that it is made of, such as a photo that is named
 * like the thumbnail. Both the folder of `out` and the inputs must exist. Throws INVALID_INPUT.
 */
export async function requireInputsKept(out: string, inputs: string[]): Promise<void> {
  const places = new Set<string>();
  for (const input of inputs) {
    places.add(await findPlace(input));
    places.add(await realpath(input));
  }

  for (const file of Object.values(nameResultFiles(out))) {
    if (!places.has(await findPlace(file))) continue;
    throw new AppError(
      "INVALID_INPUT",
      `${file} would be overwritten, and the video is made of it: name another --out.`,
    );
  }
}

/** The path by which a file is replaced: follows links on the way to it, but not one in its place. */
async function findPlace(file: string): Promise<string> {
  return path.join(await realpath(path.dirname(file)), path.basename(file));
}

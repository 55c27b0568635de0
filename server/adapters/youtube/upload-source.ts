import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";

/** What is uploaded: it is opened for each piece anew, and never held whole. */
export type UploadSource = {
  bytes: number;
  /** `video/*` or `application/octet-stream`. */
  mimeType: string;
  /** The bytes from `start` to before `end`. */
  open(start: number, end: number): AsyncIterable<Uint8Array>;
};

/** Small pieces cost more in hand-overs between disk, process and network than they save in memory. */
const readBytes = 1024 * 1024;

/** A local file, also one that a store has fetched (`fetchLocal`). */
export async function openFileSource(file: string, mimeType = "video/mp4"): Promise<UploadSource> {
  const { size } = await stat(file);

  return {
    bytes: size,
    mimeType,
    open: (start, end) => createReadStream(file, { start, end: end - 1, highWaterMark: readBytes }),
  };
}

import { stat } from "node:fs/promises";

/** What is uploaded: a local file, which is never held whole. */
export type UploadSource = {
  file: string;
  bytes: number;
  /** `video/*` or `application/octet-stream`. */
  mimeType: string;
};

/** A local file, also one that a store has fetched (`fetchLocal`). */
export async function openFileSource(file: string, mimeType = "video/mp4"): Promise<UploadSource> {
  const { size } = await stat(file);

  return { file, bytes: size, mimeType };
}

import { createHash } from "node:crypto";
import { open, rm } from "node:fs/promises";
import { toStorageError } from "@/server/adapters/storage/storage-error";
import { AppError } from "@/server/errors";
import { type BodyReader, readBody } from "./body-reader";
import type { FileKind } from "./file-kinds";
import { headBytes, identifyContent } from "./identify-content";
import { rejectFile } from "./reject";
import { maxBytes, maxUploadBytes } from "./schema";

type ReceiveInput = {
  body: ReadableStream<Uint8Array>;
  /** The person's name for the file, for the error. */
  name: string;
  /** Where the body is written. */
  file: string;
};

export type Received = { fileKind: FileKind; sha256: string; bytes: number };

/**
 * Writes what a browser sends to a file, piece by piece. The first bytes tell its kind; an unsupported kind, or more bytes
 * than the kind may have, ends the writing at once. A rejected upload is drained: browsers read the answer only after they
 * have sent everything. Throws INVALID_INPUT, TOO_LARGE, CANCELLED, STORAGE_FULL, STORAGE_FAILED.
 */
export async function receiveFile({ body, name, file }: ReceiveInput): Promise<Received> {
  const reader = readBody(body);

  try {
    return await writeBody(reader, { name, file });
  } catch (error) {
    await rm(file, { force: true });
    if (error instanceof AppError && error.code !== "CANCELLED") await reader.skip(maxUploadBytes);
    throw error;
  }
}

async function writeBody(reader: BodyReader, { name, file }: Omit<ReceiveInput, "body">): Promise<Received> {
  const head = await readHead(reader);
  const fileKind = await identifyContent(head, rejectFile(name));
  const limit = maxBytes[fileKind.kind];
  const fail = (error: unknown) => {
    throw toStorageError(error, file);
  };
  const hash = createHash("sha256");
  const handle = await open(file, "wx").catch(fail);
  let bytes = 0;

  try {
    for (let chunk: Uint8Array | undefined = head; chunk; chunk = await reader.read()) {
      bytes += chunk.length;
      if (bytes > limit) throw tooLarge(name, limit);
      hash.update(chunk);
      await handle.appendFile(chunk).catch(fail);
    }
  } finally {
    await handle.close();
  }

  return { fileKind, bytes, sha256: hash.digest("hex") };
}

/** The error for more bytes than are allowed. */
export function tooLarge(name: string, limit: number): AppError {
  return new AppError("TOO_LARGE", `${name} is larger than ${limit / 1_000_000} MB; make it smaller.`);
}

async function readHead(reader: BodyReader): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  while (length < headBytes) {
    const chunk = await reader.read();
    if (!chunk) break;
    chunks.push(chunk);
    length += chunk.length;
  }

  return Buffer.concat(chunks);
}

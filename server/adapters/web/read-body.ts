import type { IncomingMessage } from "node:http";
import { pipeline, type Transform } from "node:stream";
import { createBrotliDecompress, createGunzip } from "node:zlib";
import { AppError } from "@/server/errors";

const decompressors: Record<string, () => Transform> = {
  gzip: createGunzip,
  "x-gzip": createGunzip,
  br: createBrotliDecompress,
};

/** An answer's body, decompressed. Throws INVALID_INPUT as soon as that is larger than `maxBytes`. */
export async function readBody(response: IncomingMessage, maxBytes: number): Promise<Buffer> {
  const encoding = response.headers["content-encoding"]?.trim().toLowerCase() ?? "identity";
  if (encoding === "identity" || encoding === "") return collectBytes(response, maxBytes);

  const decompress = decompressors[encoding];
  if (!decompress) {
    response.destroy();
    throw new AppError("INVALID_INPUT", `The page is packed as ${encoding}, which cannot be read.`);
  }

  // Whoever reads its end meets its errors.
  return collectBytes(
    pipeline(response, decompress(), () => undefined),
    maxBytes,
  );
}

async function collectBytes(chunks: AsyncIterable<Buffer>, maxBytes: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let byteCount = 0;
  for await (const part of chunks) {
    byteCount += part.length;
    if (byteCount > maxBytes) {
      throw new AppError(
        "INVALID_INPUT",
        `The page is larger than ${maxBytes / 1024 / 1024} MB; copy its text and paste it instead.`,
      );
    }
    parts.push(part);
  }

  return Buffer.concat(parts);
}

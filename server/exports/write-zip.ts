import { PassThrough, Readable } from "node:stream";
import { ZipFile } from "yazl";

/** `open` is called when the entry's turn has come, and what it gives is closed if nobody reads on. */
export type ZipEntry = { name: string; isText: boolean; open: () => Readable | Promise<Readable> };

/** A text as an entry of a zip. */
export function toTextEntry(name: string, text: string): ZipEntry {
  return { name, isText: true, open: () => Readable.from([Buffer.from(text)]) };
}

/** A zip as a stream, which holds one entry at a time in memory and none as a whole. What `open` throws ends the stream. */
export function writeZip(entries: Iterable<ZipEntry>): Readable {
  const zip = new ZipFile();
  const stream = new PassThrough();
  zip.outputStream.pipe(stream);
  for (const { name, isText, open } of entries) {
    // Videos, sound and pictures are compressed already.
    zip.addReadStreamLazy(name, { compress: isText }, (take) => {
      void openEntry(open, stream).then(
        (source) => take(null, source),
        (error: unknown) => stream.destroy(toError(error)),
      );
    });
  }
  zip.end();

  return stream;
}

async function openEntry(open: ZipEntry["open"], stream: PassThrough): Promise<Readable> {
  const source = await open();
  source.once("error", (error) => stream.destroy(error));
  if (stream.destroyed) source.destroy();
  stream.once("close", () => source.destroy());

  return source;
}

function toError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}

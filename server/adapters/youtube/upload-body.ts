import { Readable } from "node:stream";

/** The disk is read while the network takes what came before. */
const readAheadBytes = 4 * 1024 * 1024;

/**
 * A request's body of exactly `bytes`, which tells of each piece that the connection took. It ends with its last byte, not when its source
 * says so: an answer that comes in between would cost the connection.
 */
export function createUploadBody(
  pieces: AsyncIterable<Uint8Array>,
  { bytes, onPiece }: { bytes: number; onPiece: () => void },
): Readable {
  const iterator = pieces[Symbol.asyncIterator]();
  let given = 0;

  return new Readable({
    highWaterMark: readAheadBytes,
    read() {
      onPiece();
      iterator.next().then(
        ({ done, value }) => {
          if (done) {
            this.destroy(new Error(`The source ended after ${given} of ${bytes} bytes.`));
            return;
          }
          given += value.byteLength;
          this.push(value);
          if (given >= bytes) this.push(null);
        },
        (error: unknown) => this.destroy(error instanceof Error ? error : new Error(String(error))),
      );
    },
    destroy(error, callback) {
      const closed = iterator.return?.() ?? Promise.resolve();
      closed.then(
        () => callback(error),
        () => callback(error),
      );
    },
  });
}

import { Readable } from "node:stream";

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
        (error: Error) => this.destroy(error),
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

import { open } from "node:fs/promises";
import type { ClientRequest } from "node:http";

/** The bytes of a local file from `start` to before `end`. */
export type FilePart = { file: string; start: number; end: number };

/** Two of them are all that an upload holds, and they are used again and again: new ones of this size cost more than the sending. */
const bufferBytes = 1024 * 1024;

/**
 * Sends a part of a file as the body of a request, and ends the request. The disk is read while the network takes what came before; `onPiece`
 * is called for each piece that it took. Throws where the file is shorter, and where the connection breaks.
 */
export async function sendFilePart(
  request: ClientRequest,
  { file, start, end }: FilePart,
  onPiece: () => void,
): Promise<void> {
  const handle = await open(file);
  let [buffer, other] = [Buffer.allocUnsafeSlow(bufferBytes), Buffer.allocUnsafeSlow(bufferBytes)];
  let taken = Promise.resolve();

  try {
    for (let position = start; position < end;) {
      const { bytesRead } = await handle.read(buffer, 0, Math.min(bufferBytes, end - position), position);
      if (bytesRead === 0) throw new Error(`The file ended at byte ${position}, before ${end}.`);
      position += bytesRead;
      await taken;
      taken = write(request, buffer.subarray(0, bytesRead)).then(onPiece);
      // It may fail while the disk is read, before anybody waits for it: a rejection without a listener ends the process.
      taken.catch(() => undefined);
      [buffer, other] = [other, buffer];
    }
    await taken;
    request.end();
  } finally {
    await handle.close();
  }
}

/** Resolves when the socket has taken all of it: until then its buffer must not change. */
function write(request: ClientRequest, piece: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    const onClose = () => reject(new Error("The connection was closed."));
    request.once("close", onClose);
    request.write(piece, (error) => {
      request.off("close", onClose);
      if (error) reject(error);
      else resolve();
    });
  });
}

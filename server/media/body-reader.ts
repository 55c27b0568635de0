import { AppError } from "@/server/errors";

/** A browser that sends nothing for this long has gone away. */
const stallMs = 60_000;
/** The average that a sender must reach after the first minute: a byte now and then would hold the connection for days. */
const slowest = { bytesPerSecond: 20_000, graceMs: 60_000 };

export type BodyReader = {
  /** The next piece, or undefined at the end. Throws CANCELLED if the body breaks off, stalls or comes too slowly. */
  read: () => Promise<Uint8Array | undefined>;
  /** Discards the rest, until the end or until `limit` bytes of the whole body have come. */
  skip: (limit: number) => Promise<void>;
};

/** The body of a request, piece by piece. It is never cancelled: that would cut the line before the answer is sent. */
export function readBody(body: ReadableStream<Uint8Array>): BodyReader {
  const reader = body.getReader();
  const startedAtMs = Date.now();
  let bytesRead = 0;

  function requirePace(): void {
    const expectedBytes = ((Date.now() - startedAtMs - slowest.graceMs) / 1000) * slowest.bytesPerSecond;
    if (bytesRead >= expectedBytes) return;

    throw new AppError(
      "CANCELLED",
      `The file comes too slowly, less than ${slowest.bytesPerSecond / 1000} kB a second; send it again over a faster connection.`,
    );
  }

  async function read(): Promise<Uint8Array | undefined> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stalled = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(new Error("Nothing came for a minute.")), stallMs);
    });

    try {
      const { value } = await Promise.race([reader.read(), stalled]);
      bytesRead += value?.length ?? 0;
      if (value) requirePace();

      return value;
    } catch (cause) {
      if (cause instanceof AppError) throw cause;
      throw new AppError("CANCELLED", "The upload broke off; send the file again.", { cause });
    } finally {
      clearTimeout(timer);
    }
  }

  return {
    read,
    async skip(limit) {
      while (bytesRead < limit && (await read())) continue;
    },
  };
}

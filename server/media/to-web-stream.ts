import type { Readable } from "node:stream";
import { z } from "zod";

const nextSchema = z.object({ value: z.instanceof(Uint8Array).optional() });

/**
 * A Node stream as the body of a response: read as fast as it is consumed, and closed when nobody wants it any more. It is
 * opened at the first read: the body of an answer to HEAD, or to a browser that has left already, is never touched.
 */
export function toWebStream(open: () => Readable): ReadableStream<Uint8Array> {
  let opened: { readable: Readable; chunks: AsyncIterator<unknown> } | undefined;

  return new ReadableStream(
    {
      async pull(controller) {
        if (!opened) {
          const readable = open();
          opened = { readable, chunks: readable.iterator() };
        }
        const { value } = nextSchema.parse(await opened.chunks.next());
        if (value) controller.enqueue(value);
        else controller.close();
      },
      cancel: () => void opened?.readable.destroy(),
    },
    { highWaterMark: 0 },
  );
}

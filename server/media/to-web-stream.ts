import type { Readable } from "node:stream";
import { z } from "zod";

const nextSchema = z.object({ value: z.instanceof(Uint8Array).optional() });

/** What Node reads, as the body of a response: read as fast as it is taken, and closed when nobody wants it any more. */
export function toWebStream(readable: Readable): ReadableStream<Uint8Array> {
  const chunks = readable.iterator();

  return new ReadableStream({
    async pull(controller) {
      const { value } = nextSchema.parse(await chunks.next());
      if (value) controller.enqueue(value);
      else controller.close();
    },
    cancel: () => void readable.destroy(),
  });
}

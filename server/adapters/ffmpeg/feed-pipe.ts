import { Writable } from "node:stream";

/**
 * Writes pictures into a program's pipe, no faster than it reads them, and closes it. That the program stopped reading
 * ends the feeding without an error: why it did is for its exit code to tell. Rejects with what `input` throws.
 */
export async function feedPipe(pipe: unknown, input: AsyncIterable<Buffer> | undefined): Promise<void> {
  if (!(pipe instanceof Writable)) return;

  pipe.on("error", () => undefined);
  const closed = new Promise((resolve) => pipe.once("close", resolve));
  for await (const chunk of input ?? []) {
    if (!pipe.writable) return;
    if (!pipe.write(chunk))
      await Promise.race([closed, new Promise((resolve) => pipe.once("drain", resolve))]);
  }
  pipe.end();
}

import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { readBody } from "./body-reader";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A body that delivers this many bytes each second, without an end. */
function drip(bytesPerSecond: number) {
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      await new Promise((resolve) => setTimeout(resolve, 1000));
      controller.enqueue(new Uint8Array(bytesPerSecond));
    },
  });
}

/** Reads for this many seconds; returns how many bytes came. */
async function readFor(body: ReadableStream<Uint8Array>, seconds: number): Promise<number> {
  const reader = readBody(body);
  const endMs = Date.now() + seconds * 1000;
  let bytes = 0;
  while (Date.now() < endMs) {
    const reading = reader.read();
    reading.catch(() => undefined);
    await vi.advanceTimersByTimeAsync(1000);
    bytes += (await reading)?.length ?? 0;
  }

  return bytes;
}

test("who holds an upload open with a few bytes now and then is given up", async () => {
  await expect(readFor(drip(10), 180)).rejects.toMatchObject({
    code: "CANCELLED",
    message: "The file comes too slowly, less than 20 kB a second; send it again over a faster connection.",
  });
});

test("a slow line is slow, and a pause of a minute is forgiven", async () => {
  expect(await readFor(drip(25_000), 600)).toBe(15_000_000);
  expect(await readFor(drip(1), 55)).toBe(55);
});

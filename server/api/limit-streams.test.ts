import { expect, it } from "vitest";
import { limitStreams } from "./limit-streams";

async function* countForever(): AsyncGenerator<number, undefined> {
  for (let number = 1; ; number += 1) yield await Promise.resolve(number);
}

it("one stream more than sixty of a person is rejected, until one is closed; others have their own sixty", async () => {
  const streams = Array.from({ length: 60 }, () => limitStreams("ann", countForever()));
  const [first] = await Promise.all(streams.map(async (stream) => (await stream.next()).value));
  expect(first).toBe(1);

  const rejected = { code: "TOO_MANY_REQUESTS" };
  await expect(limitStreams("ann", countForever()).next()).rejects.toMatchObject(rejected);
  expect(await limitStreams("bob", countForever()).next()).toMatchObject({ value: 1 });

  await streams[0]?.return(undefined);
  expect(await limitStreams("ann", countForever()).next()).toMatchObject({ value: 1 });
  await expect(limitStreams("ann", countForever()).next()).rejects.toMatchObject(rejected);
});

it("a stream that ends or fails makes room, too", async () => {
  async function* fail(): AsyncGenerator<number> {
    yield await Promise.resolve(1);
    throw new Error("It broke.");
  }
  for (let index = 0; index < 65; index += 1) {
    const stream = limitStreams("eve", fail());
    await stream.next();
    await expect(stream.next()).rejects.toThrow("It broke.");
  }
});
